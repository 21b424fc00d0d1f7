# syntax=docker/dockerfile:1
FROM rust:1.98.1-slim-trixie AS build
WORKDIR /src
COPY . .
# The default target links glibc dynamically, the one of this Debian release.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/src/target \
    cargo build --release --locked && \
    mkdir /out && cp target/release/app /out/app

# The same Debian release as above: an older one would miss symbols of its glibc.
FROM debian:trixie-slim
# Debian slim brings time zones, but no CA certificates.
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    apt-get update && \
    apt-get install -y --no-install-recommends ca-certificates
RUN useradd --uid 10001 --user-group --no-create-home app
COPY --from=build /out/app /usr/local/bin/app
USER 10001:10001
ENTRYPOINT ["/usr/local/bin/app"]
