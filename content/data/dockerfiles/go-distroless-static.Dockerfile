# syntax=docker/dockerfile:1
# en: Compiles on the platform of the builder for the one that was asked for, without emulation.
# zh: 在构建机自己的平台上，为目标平台交叉编译，不用模拟。
FROM --platform=$BUILDPLATFORM golang:1.27.1-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
ARG TARGETOS TARGETARCH
# en: Without cgo the binary is static.
# zh: 不用cgo，得到的是静态二进制文件。
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH \
    go build -trimpath -ldflags="-s -w" -o /out/app .

# en: static has CA certificates, time zones, /tmp and a user entry, and no C library.
# zh: static里有CA证书、时区数据、/tmp和用户条目，没有C库。
FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/app /app
# en: Numeric, so that Kubernetes can check runAsNonRoot.
# zh: 写数字，Kubernetes才能检查runAsNonRoot。
USER 65532:65532
ENTRYPOINT ["/app"]
