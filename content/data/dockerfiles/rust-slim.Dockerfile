# syntax=docker/dockerfile:1
FROM rust:1.98.1-slim-trixie AS build
WORKDIR /src
COPY . .
# en: List target in .dockerignore. It is no cache mount here either: by default every project on a builder
# en: shares one with the same path, and cargo would ship the program of another.
# en: The default target links glibc dynamically, the one of this Debian release.
# zh: 把target写进.dockerignore。这里也不把它做成缓存挂载：默认情况下，同一个构建器上路径相同的缓存
# zh: 由所有项目共用，cargo可能把别的项目的程序交出来。
# zh: 默认目标动态链接glibc，也就是这个Debian版本的glibc。
RUN --mount=type=cache,target=/usr/local/cargo/registry,sharing=locked \
    cargo build --release --locked

# en: The same Debian release as above: an older one would miss symbols of its glibc.
# zh: 和上面是同一个Debian版本：更旧的缺少所需的glibc符号。
FROM debian:trixie-slim
# en: Debian slim brings time zones, but no CA certificates.
# zh: Debian slim自带时区数据，没有CA证书。
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && \
    apt-get update && \
    apt-get install -y --no-install-recommends ca-certificates
RUN useradd --uid 10001 --user-group --no-create-home app
COPY --from=build /src/target/release/app /usr/local/bin/app
USER 10001:10001
ENTRYPOINT ["/usr/local/bin/app"]
