# syntax=docker/dockerfile:1
FROM alpine:3.24 AS build
RUN apk add --no-cache build-base cmake
WORKDIR /src
COPY . .
# en: CMakeLists.txt needs install(TARGETS app), or nothing arrives in /out.
# en: The build folder is no cache: by default every project on a builder shares one with the same path.
# zh: CMakeLists.txt里要有install(TARGETS app)，否则/out里什么都没有。
# zh: 构建目录不做缓存挂载：默认情况下，同一个构建器上路径相同的缓存由所有项目共用。
RUN cmake -S . -B /build -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_EXE_LINKER_FLAGS=-static && \
    cmake --build /build --parallel "$(nproc)" && \
    cmake --install /build --prefix /out --strip

FROM alpine:3.24
# en: Alpine brings CA certificates, but no time zones.
# zh: Alpine自带CA证书，没有时区数据。
RUN apk add --no-cache tzdata && adduser -D -H -u 10001 app
COPY --from=build /out/bin/app /usr/local/bin/app
USER 10001:10001
ENTRYPOINT ["/usr/local/bin/app"]
