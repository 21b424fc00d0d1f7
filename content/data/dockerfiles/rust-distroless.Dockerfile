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

# en: cc adds libgcc to glibc, which Rust's default target needs. It is Debian 13, as the builder is.
# zh: cc在glibc之外还有libgcc，Rust的默认目标要用它。它和构建阶段一样是Debian 13。
FROM gcr.io/distroless/cc-debian13:nonroot
COPY --from=build /src/target/release/app /app
# en: Numeric, so that Kubernetes can check runAsNonRoot.
# zh: 写数字，Kubernetes才能检查runAsNonRoot。
USER 65532:65532
ENTRYPOINT ["/app"]
