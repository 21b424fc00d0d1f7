# syntax=docker/dockerfile:1
FROM registry.access.redhat.com/ubi10/ubi:10.2 AS build
RUN dnf install -y --nodocs cmake gcc-c++ make && dnf clean all
WORKDIR /src
COPY . .
# en: CMakeLists.txt needs install(TARGETS app), or nothing arrives in /out.
# en: The build folder is no cache: by default every project on a builder shares one with the same path.
# zh: CMakeLists.txt里要有install(TARGETS app)，否则/out里什么都没有。
# zh: 构建目录不做缓存挂载：默认情况下，同一个构建器上路径相同的缓存由所有项目共用。
RUN cmake -S . -B /build -DCMAKE_BUILD_TYPE=Release && \
    cmake --build /build --parallel "$(nproc)" && \
    cmake --install /build --prefix /out --strip

FROM registry.access.redhat.com/ubi10/ubi-minimal:10.2
# en: UBI minimal brings CA certificates, but no time zones.
# zh: UBI minimal自带CA证书，没有时区数据。
RUN microdnf install -y --nodocs --setopt=install_weak_deps=0 libstdc++ tzdata && microdnf clean all
COPY --from=build /out/bin/app /usr/local/bin/app
USER 1001
ENTRYPOINT ["/usr/local/bin/app"]
