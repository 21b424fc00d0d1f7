# Stands for eclipse-temurin:21…-jdk-noble: Debian's OpenJDK 21, on Debian and not on Ubuntu.
FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates openjdk-21-jdk-headless tzdata
CMD ["jshell"]
