# syntax=docker/dockerfile:1
FROM registry.access.redhat.com/ubi10/ubi-minimal:10.2 AS build
# Red Hat's own Rust, older than the newest release: mind rust-version in Cargo.toml.
RUN microdnf install -y --nodocs rust-toolset && microdnf clean all
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.cargo/registry \
    --mount=type=cache,target=/src/target \
    cargo build --release --locked && \
    mkdir /out && cp target/release/app /out/app

FROM registry.access.redhat.com/ubi10/ubi-minimal:10.2
# UBI minimal brings CA certificates, but no time zones.
RUN microdnf install -y --nodocs --setopt=install_weak_deps=0 tzdata && microdnf clean all
COPY --from=build /out/app /usr/local/bin/app
USER 1001
ENTRYPOINT ["/usr/local/bin/app"]
