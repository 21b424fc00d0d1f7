# syntax=docker/dockerfile:1
# en: Built on musl, because a static glibc still loads parts of itself at run time (iconv, NSS).
# zh: 用musl构建：静态链接的glibc在运行时还要加载自己的部件（iconv、NSS）。
FROM alpine:3.24 AS build
RUN apk add --no-cache build-base cmake tzdata
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

FROM scratch
# en: An empty image has neither; leave these out if the program never uses HTTPS or time zones.
# zh: 空镜像两样都没有；程序不用HTTPS、不用时区的话，可以不复制。
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=build /usr/share/zoneinfo /usr/share/zoneinfo
COPY --from=build /out/bin/app /app
# en: Numeric, because there is no /etc/passwd to look up a name in.
# zh: 只能写数字：没有/etc/passwd，查不到用户名。
USER 65532:65532
ENTRYPOINT ["/app"]
