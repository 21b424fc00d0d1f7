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

# en: The same Debian release as above: an older one would miss symbols of its glibc and libstdc++.
# zh: 和上面是同一个Debian版本：更旧的缺少所需的glibc和libstdc++符号。
FROM debian:trixie-slim
# en: Debian slim brings time zones, but no CA certificates.
# zh: Debian slim自带时区数据，没有CA证书。
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && \
    apt-get update && \
    apt-get install -y --no-install-recommends ca-certificates libstdc++6
RUN useradd --uid 10001 --user-group --no-create-home app
COPY --from=build /out/bin/app /usr/local/bin/app
USER 10001:10001
ENTRYPOINT ["/usr/local/bin/app"]
