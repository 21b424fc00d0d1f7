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

# en: base has glibc, OpenSSL, CA certificates and time zones. It is Debian 13, as the builder is.
# zh: base里有glibc、OpenSSL、CA证书和时区数据。它和构建阶段一样是Debian 13。
FROM gcr.io/distroless/base-debian13:nonroot
COPY --from=build /out/app /app
# en: Numeric, so that Kubernetes can check runAsNonRoot.
# zh: 写数字，Kubernetes才能检查runAsNonRoot。
USER 65532:65532
ENTRYPOINT ["/app"]
