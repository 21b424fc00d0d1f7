# syntax=docker/dockerfile:1
FROM alpine:3.24 AS build
RUN apk add --no-cache build-base cmake
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/src/build \
    cmake -S . -B build -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_EXE_LINKER_FLAGS=-static && \
    cmake --build build --parallel && \
    cmake --install build --prefix /out --strip

FROM alpine:3.24
# Alpine brings CA certificates, but no time zones.
RUN apk add --no-cache tzdata && adduser -D -H -u 10001 app
COPY --from=build /out/bin/app /usr/local/bin/app
USER 10001:10001
ENTRYPOINT ["/usr/local/bin/app"]
