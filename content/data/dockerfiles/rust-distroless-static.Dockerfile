# syntax=docker/dockerfile:1
FROM rust:1.98.1-alpine3.24 AS build
WORKDIR /src
COPY . .
# On Alpine the default target is musl, and that one links statically.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/src/target \
    cargo build --release --locked && \
    mkdir /out && cp target/release/app /out/app

# static has CA certificates, time zones, /tmp and a user entry, and no C library.
FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/app /app
# Numeric, so that Kubernetes can check runAsNonRoot.
USER 65532:65532
ENTRYPOINT ["/app"]
