# Stands for gcr.io/distroless/python3-debian13:nonroot, which is made of these Debian packages as well.
FROM debian:trixie-slim AS packages
WORKDIR /packages
RUN apt-get update && apt-get download \
        libbz2-1.0 libdb5.3t64 libexpat1 libffi8 liblzma5 libncursesw6 libpython3.13-minimal \
        libpython3.13-stdlib libreadline8t64 libsqlite3-0 libtinfo6 libuuid1 python3.13-minimal readline-common && \
    for one in *.deb; do dpkg -x "$one" /root-fs; done

FROM gcr.io/distroless/cc-debian13:nonroot
COPY --from=packages /root-fs /
ENTRYPOINT ["/usr/bin/python3.13"]
