# syntax=docker/dockerfile:1
# Built on musl, because a static glibc still loads parts of itself at run time (iconv, NSS).
FROM alpine:3.24 AS build
RUN apk add --no-cache build-base cmake tzdata
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/src/build \
    cmake -S . -B build -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_EXE_LINKER_FLAGS=-static && \
    cmake --build build --parallel && \
    cmake --install build --prefix /out --strip

FROM scratch
# An empty image has neither; leave these out if the program never uses HTTPS or time zones.
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=build /usr/share/zoneinfo /usr/share/zoneinfo
COPY --from=build /out/bin/app /app
# Numeric, because there is no /etc/passwd to look up a name in.
USER 65532:65532
ENTRYPOINT ["/app"]
