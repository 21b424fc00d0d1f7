# syntax=docker/dockerfile:1
# en: Compiles on the platform of the builder for the one that was asked for, without emulation.
# zh: 在构建机自己的平台上，为目标平台交叉编译，不用模拟。
FROM --platform=$BUILDPLATFORM golang:1.27.1-alpine3.24 AS build
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

FROM alpine:3.24
# en: Alpine brings CA certificates, but no time zones.
# zh: Alpine自带CA证书，没有时区数据。
RUN apk add --no-cache tzdata && adduser -D -H -u 10001 app
COPY --from=build /out/app /usr/local/bin/app
USER 10001:10001
ENTRYPOINT ["/usr/local/bin/app"]
