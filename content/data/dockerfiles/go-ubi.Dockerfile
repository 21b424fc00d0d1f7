# syntax=docker/dockerfile:1
# en: Red Hat packages its own Go: go.mod must not ask for a newer version than this one.
# zh: 这是红帽自己打包的Go：go.mod要求的版本不能比它新。
FROM registry.access.redhat.com/ubi10/go-toolset:1.26 AS build
USER 0
WORKDIR /src
ENV GOMODCACHE=/cache/mod GOCACHE=/cache/build
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/cache go mod download
COPY . .
# en: cgo is on, because Red Hat's Go reaches the system OpenSSL through it, and FIPS mode needs that.
# zh: 开着cgo：红帽的Go靠它调用系统的OpenSSL，FIPS模式离不开这一点。
RUN --mount=type=cache,target=/cache \
    CGO_ENABLED=1 go build -trimpath -ldflags="-s -w" -o /out/app .

FROM registry.access.redhat.com/ubi10/ubi-minimal:10.2
# en: UBI minimal brings CA certificates, but no time zones.
# zh: UBI minimal自带CA证书，没有时区数据。
RUN microdnf install -y --nodocs --setopt=install_weak_deps=0 tzdata && microdnf clean all
COPY --from=build /out/app /usr/local/bin/app
USER 1001
ENTRYPOINT ["/usr/local/bin/app"]
