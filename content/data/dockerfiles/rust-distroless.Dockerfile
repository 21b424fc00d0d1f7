# syntax=docker/dockerfile:1
FROM rust:1.98.1-slim-trixie AS build
WORKDIR /src
COPY . .
# The default target links glibc dynamically, the one of this Debian release.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/src/target \
    cargo build --release --locked && \
    mkdir /out && cp target/release/app /out/app

# cc adds libgcc to glibc, which Rust's default target needs. It is Debian 13, as the builder is.
FROM gcr.io/distroless/cc-debian13:nonroot
COPY --from=build /out/app /app
# Numeric, so that Kubernetes can check runAsNonRoot.
USER 65532:65532
ENTRYPOINT ["/app"]
