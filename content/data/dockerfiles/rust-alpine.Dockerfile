# syntax=docker/dockerfile:1
FROM rust:1.98.1-alpine3.24 AS build
WORKDIR /src
COPY . .
# On Alpine the default target is musl, and that one links statically.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/src/target \
    cargo build --release --locked && \
    mkdir /out && cp target/release/app /out/app

FROM alpine:3.24
# Alpine brings CA certificates, but no time zones.
RUN apk add --no-cache tzdata && adduser -D -H -u 10001 app
COPY --from=build /out/app /usr/local/bin/app
USER 10001:10001
ENTRYPOINT ["/usr/local/bin/app"]
