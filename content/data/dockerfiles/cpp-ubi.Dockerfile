# syntax=docker/dockerfile:1
FROM registry.access.redhat.com/ubi10/ubi:10.2 AS build
RUN dnf install -y --nodocs cmake gcc-c++ make && dnf clean all
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/src/build \
    cmake -S . -B build -DCMAKE_BUILD_TYPE=Release && \
    cmake --build build --parallel && \
    cmake --install build --prefix /out --strip

FROM registry.access.redhat.com/ubi10/ubi-minimal:10.2
# UBI minimal brings CA certificates, but no time zones.
RUN microdnf install -y --nodocs --setopt=install_weak_deps=0 libstdc++ tzdata && microdnf clean all
COPY --from=build /out/bin/app /usr/local/bin/app
USER 1001
ENTRYPOINT ["/usr/local/bin/app"]
