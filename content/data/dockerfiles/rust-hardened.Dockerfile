# syntax=docker/dockerfile:1
# en: Needs `docker login dhi.io`. These are the free Community images; for the contract use the ones your
# en: Select or Enterprise plan mirrors for you, with -fips in the tag where FIPS is required.
# zh: 要先`docker login dhi.io`。这里用的是免费的Community镜像；有合同要求时，改用Select或Enterprise
# zh: 档替你同步的那一份，要FIPS就选标签里带-fips的。
FROM dhi.io/rust:1-debian13-dev AS build
WORKDIR /src
COPY . .
# en: List target in .dockerignore. It is no cache mount here either: by default every project on a builder
# en: shares one with the same path, and cargo would ship the program of another.
# en: static has no C library, hence crt-static. Naming the target keeps that flag away from
# en: procedural macros and build scripts, which cannot be linked that way.
# zh: 把target写进.dockerignore。这里也不把它做成缓存挂载：默认情况下，同一个构建器上路径相同的缓存
# zh: 由所有项目共用，cargo可能把别的项目的程序交出来。
# zh: static没有C库，所以要crt-static。写明目标，这个参数就不会用到过程宏和构建脚本上，
# zh: 它们不能这样链接。
RUN --mount=type=cache,target=/root/.cargo/registry,sharing=locked \
    target="$(rustc --print host-tuple)" && \
    RUSTFLAGS="-C target-feature=+crt-static" cargo build --release --locked --target "$target" && \
    mkdir /out && cp "target/$target/release/app" /out/app

# en: The number is the version of its CA bundle; time zones are there too.
# zh: 标签里的数字是CA证书包的版本；时区数据也有。
FROM dhi.io/static:20250419-debian13
COPY --from=build /out/app /app
USER 65532:65532
ENTRYPOINT ["/app"]
