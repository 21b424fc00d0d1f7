# Stands for eclipse-temurin:21…-jre-noble: Debian's OpenJDK 21, on Debian and not on Ubuntu.
FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates openjdk-21-jre-headless tzdata && \
    printf '#!/bin/sh\nexec "$@"\n' > /__cacert_entrypoint.sh && chmod +x /__cacert_entrypoint.sh
ENTRYPOINT ["/__cacert_entrypoint.sh"]
