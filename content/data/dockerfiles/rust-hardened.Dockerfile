# syntax=docker/dockerfile:1
# Needs `docker login dhi.io`. These are the free Community images; for the contract use the ones your
# Select or Enterprise plan mirrors for you, with -fips in the tag where FIPS is required.
FROM dhi.io/rust:1-debian13-dev AS build
WORKDIR /src
COPY . .
# static has no C library, hence crt-static. Naming the target keeps that flag away from
# procedural macros and build scripts, which cannot be linked that way.
RUN --mount=type=cache,target=/root/.cargo/registry \
    --mount=type=cache,target=/src/target \
    target="$(rustc --print host-tuple)" && \
    RUSTFLAGS="-C target-feature=+crt-static" cargo build --release --locked --target "$target" && \
    mkdir /out && cp "target/$target/release/app" /out/app

# The number is the version of its CA bundle; time zones are there too.
FROM dhi.io/static:20250419-debian13
COPY --from=build /out/app /app
USER 65532:65532
ENTRYPOINT ["/app"]
