# Stands for gcr.io/distroless/java21-debian13:nonroot: Debian's OpenJDK 21, where the real one has Temurin's.
FROM debian:trixie-slim AS packages
RUN apt-get update && apt-get install -y --no-install-recommends openjdk-21-jre-headless && \
    mkdir -p /root-fs && \
    cp -a --parents /usr/lib/jvm /etc/java-21-openjdk /etc/ssl/certs/java /root-fs && \
    mkdir -p /root-fs/usr/bin && ln -s "$(readlink -f /usr/bin/java)" /root-fs/usr/bin/java

FROM gcr.io/distroless/cc-debian13:nonroot
COPY --from=packages /root-fs /
ENTRYPOINT ["/usr/bin/java", "-jar"]
