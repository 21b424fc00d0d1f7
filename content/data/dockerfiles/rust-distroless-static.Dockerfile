# syntax=docker/dockerfile:1
FROM rust:1.98.1-alpine3.24 AS build
WORKDIR /src
COPY . .
# en: List target in .dockerignore. It is no cache mount here either: by default every project on a builder
# en: shares one with the same path, and cargo would ship the program of another.
# en: On Alpine the default target is musl, and that one links statically.
# zh: 把target写进.dockerignore。这里也不把它做成缓存挂载：默认情况下，同一个构建器上路径相同的缓存
# zh: 由所有项目共用，cargo可能把别的项目的程序交出来。
# zh: 在Alpine上默认目标是musl，静态链接。
RUN --mount=type=cache,target=/usr/local/cargo/registry,sharing=locked \
    cargo build --release --locked

# en: static has CA certificates, time zones, /tmp and a user entry, and no C library.
# zh: static里有CA证书、时区数据、/tmp和用户条目，没有C库。
FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /src/target/release/app /app
# en: Numeric, so that Kubernetes can check runAsNonRoot.
# zh: 写数字，Kubernetes才能检查runAsNonRoot。
USER 65532:65532
ENTRYPOINT ["/app"]
