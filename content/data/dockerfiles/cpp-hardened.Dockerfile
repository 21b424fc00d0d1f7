# syntax=docker/dockerfile:1
# Needs `docker login dhi.io`. These are the free Community images; for the contract use the ones your
# Select or Enterprise plan mirrors for you, with -fips in the tag where FIPS is required.
FROM dhi.io/debian-base:trixie-debian13-dev AS build
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    apt-get update && \
    apt-get install -y --no-install-recommends build-essential cmake
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/src/build \
    cmake -S . -B build -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_EXE_LINKER_FLAGS="-static-libstdc++ -static-libgcc" && \
    cmake --build build --parallel && \
    cmake --install build --prefix /out --strip

# This image has glibc but no libstdc++, which is why that one is linked in above.
FROM dhi.io/static:20250419-glibc-debian13
COPY --from=build /out/bin/app /app
USER 65532:65532
ENTRYPOINT ["/app"]
