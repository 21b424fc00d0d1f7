# Stands for gcr.io/distroless/static-debian13:nonroot, which is made of these Debian packages as well.
FROM debian:trixie-slim AS packages
WORKDIR /packages
RUN apt-get update && apt-get download base-files ca-certificates media-types netbase tzdata && \
    for one in *.deb; do dpkg -x "$one" /root-fs; done && \
    mkdir -p /root-fs/etc/ssl/certs /root-fs/home/nonroot && \
    cat /root-fs/usr/share/ca-certificates/mozilla/*.crt > /root-fs/etc/ssl/certs/ca-certificates.crt && \
    printf 'root:x:0:0:root:/root:/sbin/nologin\nnobody:x:65534:65534:nobody:/nonexistent:/sbin/nologin\nnonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin\n' > /root-fs/etc/passwd && \
    printf 'root:x:0:\nnobody:x:65534:\nnonroot:x:65532:\n' > /root-fs/etc/group && \
    chown 65532:65532 /root-fs/home/nonroot && chmod 1777 /root-fs/tmp

FROM scratch
COPY --from=packages /root-fs /
ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt
USER 65532
WORKDIR /home/nonroot
