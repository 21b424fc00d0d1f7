# Stands for rust:<version>-slim-trixie: Debian's Rust, with the C compiler that the official image brings.
FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates cargo gcc libc6-dev rustc
ENV CARGO_HOME=/usr/local/cargo
