# syntax=docker/dockerfile:1
FROM rust:1.98.1-alpine3.24 AS build
RUN apk add --no-cache tzdata
WORKDIR /src
COPY . .
# On Alpine the default target is musl, and that one links statically.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/src/target \
    cargo build --release --locked && \
    mkdir /out && cp target/release/app /out/app

FROM scratch
# An empty image has neither; leave these out if the program never uses HTTPS or time zones.
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=build /usr/share/zoneinfo /usr/share/zoneinfo
COPY --from=build /out/app /app
# Numeric, because there is no /etc/passwd to look up a name in.
USER 65532:65532
ENTRYPOINT ["/app"]
