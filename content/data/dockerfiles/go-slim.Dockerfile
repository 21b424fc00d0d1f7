# syntax=docker/dockerfile:1
FROM golang:1.27.1-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
# en: cgo is on, so the binary is linked against the glibc of this Debian release.
# zh: 开着cgo，二进制文件链接的是这个Debian版本的glibc。
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=1 go build -trimpath -ldflags="-s -w" -o /out/app .

# en: The same Debian release as above: an older one would miss symbols of its glibc.
# zh: 和上面是同一个Debian版本：更旧的缺少所需的glibc符号。
FROM debian:trixie-slim
# en: Debian slim brings time zones, but no CA certificates.
# zh: Debian slim自带时区数据，没有CA证书。
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && \
    apt-get update && \
    apt-get install -y --no-install-recommends ca-certificates
RUN useradd --uid 10001 --user-group --no-create-home app
COPY --from=build /out/app /usr/local/bin/app
USER 10001:10001
ENTRYPOINT ["/usr/local/bin/app"]
