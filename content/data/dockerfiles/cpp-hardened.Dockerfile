# syntax=docker/dockerfile:1
# en: Needs `docker login dhi.io`. These are the free Community images; for the contract use the ones your
# en: Select or Enterprise plan mirrors for you, with -fips in the tag where FIPS is required.
# zh: 要先`docker login dhi.io`。这里用的是免费的Community镜像；有合同要求时，改用Select或Enterprise
# zh: 档替你同步的那一份，要FIPS就选标签里带-fips的。
FROM dhi.io/debian-base:trixie-debian13-dev AS build
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
RUN cmake -S . -B /build -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_EXE_LINKER_FLAGS="-static-libstdc++ -static-libgcc" && \
    cmake --build /build --parallel "$(nproc)" && \
    cmake --install /build --prefix /out --strip

# en: This image has glibc but no libstdc++, which is why that one is linked in above.
# zh: 这个镜像有glibc，没有libstdc++，所以上面把libstdc++静态链接了进去。
FROM dhi.io/static:20250419-glibc-debian13
COPY --from=build /out/bin/app /app
USER 65532:65532
ENTRYPOINT ["/app"]
