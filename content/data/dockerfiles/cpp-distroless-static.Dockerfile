# syntax=docker/dockerfile:1
# Built on musl, because a static glibc still loads parts of itself at run time (iconv, NSS).
FROM alpine:3.24 AS build
RUN apk add --no-cache build-base cmake
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/src/build \
    cmake -S . -B build -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_EXE_LINKER_FLAGS=-static && \
    cmake --build build --parallel && \
    cmake --install build --prefix /out --strip

# static has CA certificates, time zones, /tmp and a user entry, and no C library.
FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/bin/app /app
# Numeric, so that Kubernetes can check runAsNonRoot.
USER 65532:65532
ENTRYPOINT ["/app"]
