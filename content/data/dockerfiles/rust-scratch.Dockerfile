# syntax=docker/dockerfile:1
FROM rust:1.98.1-alpine3.24 AS build
RUN apk add --no-cache tzdata
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

FROM scratch
# en: An empty image has neither; leave these out if the program never uses HTTPS or time zones.
# zh: 空镜像两样都没有；程序不用HTTPS、不用时区的话，可以不复制。
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=build /usr/share/zoneinfo /usr/share/zoneinfo
COPY --from=build /src/target/release/app /app
# en: Numeric, because there is no /etc/passwd to look up a name in.
# zh: 只能写数字：没有/etc/passwd，查不到用户名。
USER 65532:65532
ENTRYPOINT ["/app"]
