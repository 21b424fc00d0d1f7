# syntax=docker/dockerfile:1
# en: Needs `docker login dhi.io`. These are the free Community images; for the contract use the ones your
# en: Select or Enterprise plan mirrors for you, with -fips in the tag where FIPS is required.
# en: Compiles on the platform of the builder for the one that was asked for, without emulation.
# zh: 要先`docker login dhi.io`。这里用的是免费的Community镜像；有合同要求时，改用Select或Enterprise
# zh: 档替你同步的那一份，要FIPS就选标签里带-fips的。
# zh: 在构建机自己的平台上，为目标平台交叉编译，不用模拟。
FROM --platform=$BUILDPLATFORM dhi.io/golang:1.27-debian13-dev AS build
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

# en: The number is the version of its CA bundle; time zones are there too.
# zh: 标签里的数字是CA证书包的版本；时区数据也有。
FROM dhi.io/static:20250419-debian13
COPY --from=build /out/app /app
USER 65532:65532
ENTRYPOINT ["/app"]
