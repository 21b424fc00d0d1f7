# syntax=docker/dockerfile:1
FROM debian:trixie-slim AS build
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    apt-get update && \
    apt-get install -y --no-install-recommends build-essential cmake
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/src/build \
    cmake -S . -B build -DCMAKE_BUILD_TYPE=Release && \
    cmake --build build --parallel && \
    cmake --install build --prefix /out --strip

# cc has glibc, libstdc++, OpenSSL, CA certificates and time zones; other libraries are copied in.
# It is Debian 13, as the builder is.
FROM gcr.io/distroless/cc-debian13:nonroot
COPY --from=build /out/bin/app /app
# Numeric, so that Kubernetes can check runAsNonRoot.
USER 65532:65532
ENTRYPOINT ["/app"]
