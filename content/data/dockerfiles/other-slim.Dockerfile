# syntax=docker/dockerfile:1
# en: An example with software from Debian itself: a PHP worker.
# zh: 示例是Debian自己打包的软件：一个PHP后台程序。
FROM debian:trixie-slim AS build
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && \
    apt-get update && \
    apt-get install -y --no-install-recommends ca-certificates composer php-intl php-mbstring unzip
WORKDIR /app
ENV COMPOSER_ALLOW_SUPERUSER=1 COMPOSER_CACHE_DIR=/cache
COPY . .
RUN --mount=type=cache,target=/cache \
    composer install --no-dev --no-interaction --prefer-dist --optimize-autoloader

FROM debian:trixie-slim
# en: The PHP extensions of the program, in both stages: composer brings intl and mbstring along.
# en: Debian slim brings time zones, but no CA certificates.
# zh: 程序要用的PHP扩展，两个阶段都要装：构建阶段的intl和mbstring是composer带进来的。
# zh: Debian slim自带时区数据，没有CA证书。
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && \
    apt-get update && \
    apt-get install -y --no-install-recommends ca-certificates php-cli php-intl php-mbstring
RUN useradd --uid 10001 --user-group --no-create-home app
WORKDIR /app
COPY --from=build /app /app
USER 10001:10001
ENTRYPOINT ["php", "bin/worker.php"]
