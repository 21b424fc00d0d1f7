# Stands for gcr.io/distroless/base-debian13:nonroot, which is made of these Debian packages as well.
FROM debian:trixie-slim AS packages
WORKDIR /packages
RUN apt-get update && apt-get download libc6 libssl3t64 libzstd1 zlib1g && \
    for one in *.deb; do dpkg -x "$one" /root-fs; done

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=packages /root-fs /
