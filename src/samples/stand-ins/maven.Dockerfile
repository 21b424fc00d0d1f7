# No base: Debian's Maven with its offline repository, for builds whose Maven wrapper would download one.
FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends \
    libmaven-compiler-plugin-java libmaven-jar-plugin-java libmaven-resources-plugin-java libsurefire-java maven
