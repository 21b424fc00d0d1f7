# syntax=docker/dockerfile:1
FROM registry.access.redhat.com/ubi10/ubi-minimal:10.2 AS build
# en: Red Hat's own Rust, older than the newest release: mind rust-version in Cargo.toml.
# zh: 红帽自己打包的Rust，比最新版旧：留意Cargo.toml里的rust-version。
RUN microdnf install -y --nodocs rust-toolset && microdnf clean all
WORKDIR /src
COPY . .
# en: List target in .dockerignore. It is no cache mount here either: by default every project on a builder
# en: shares one with the same path, and cargo would ship the program of another.
# zh: 把target写进.dockerignore。这里也不把它做成缓存挂载：默认情况下，同一个构建器上路径相同的缓存
# zh: 由所有项目共用，cargo可能把别的项目的程序交出来。
RUN --mount=type=cache,target=/root/.cargo/registry,sharing=locked \
    cargo build --release --locked

FROM registry.access.redhat.com/ubi10/ubi-minimal:10.2
# en: UBI minimal brings CA certificates, but no time zones.
# zh: UBI minimal自带CA证书，没有时区数据。
RUN microdnf install -y --nodocs --setopt=install_weak_deps=0 tzdata && microdnf clean all
COPY --from=build /src/target/release/app /usr/local/bin/app
USER 1001
ENTRYPOINT ["/usr/local/bin/app"]
