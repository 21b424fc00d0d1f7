# Stands for gcr.io/distroless/cc-debian13:nonroot, which is made of these Debian packages as well.
FROM debian:trixie-slim AS packages
WORKDIR /packages
RUN apt-get update && apt-get download gcc-14-base libgcc-s1 libgomp1 libstdc++6 && \
    for one in *.deb; do dpkg -x "$one" /root-fs; done

FROM gcr.io/distroless/base-debian13:nonroot
COPY --from=packages /root-fs /
