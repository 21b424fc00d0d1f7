# syntax=docker/dockerfile:1
FROM debian:trixie-slim AS build
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && \
    apt-get update && \
    apt-get install -y --no-install-recommends build-essential cmake
WORKDIR /src
COPY . .
# en: CMakeLists.txt needs install(TARGETS app), or nothing arrives in /out.
# en: The build folder is no cache: by default every project on a builder shares one with the same path.
# zh: CMakeLists.txt里要有install(TARGETS app)，否则/out里什么都没有。
# zh: 构建目录不做缓存挂载：默认情况下，同一个构建器上路径相同的缓存由所有项目共用。
RUN cmake -S . -B /build -DCMAKE_BUILD_TYPE=Release && \
    cmake --build /build --parallel "$(nproc)" && \
    cmake --install /build --prefix /out --strip

# en: cc has glibc, libstdc++, OpenSSL, CA certificates and time zones; other libraries are copied in.
# en: It is Debian 13, as the builder is.
# zh: cc里有glibc、libstdc++、OpenSSL、CA证书和时区数据；别的库要自己复制进来。
# zh: 它和构建阶段一样是Debian 13。
FROM gcr.io/distroless/cc-debian13:nonroot
COPY --from=build /out/bin/app /app
# en: Numeric, so that Kubernetes can check runAsNonRoot.
# zh: 写数字，Kubernetes才能检查runAsNonRoot。
USER 65532:65532
ENTRYPOINT ["/app"]
