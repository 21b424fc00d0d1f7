# syntax=docker/dockerfile:1
# en: Built on musl, because a static glibc still loads parts of itself at run time (iconv, NSS).
# zh: 用musl构建：静态链接的glibc在运行时还要加载自己的部件（iconv、NSS）。
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

# en: static has CA certificates, time zones, /tmp and a user entry, and no C library.
# zh: static里有CA证书、时区数据、/tmp和用户条目，没有C库。
FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/bin/app /app
# en: Numeric, so that Kubernetes can check runAsNonRoot.
# zh: 写数字，Kubernetes才能检查runAsNonRoot。
USER 65532:65532
ENTRYPOINT ["/app"]
