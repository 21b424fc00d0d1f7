# syntax=docker/dockerfile:1
# An example with software from Debian itself: a PHP worker.
FROM debian:trixie-slim AS build
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    apt-get update && \
    apt-get install -y --no-install-recommends ca-certificates composer unzip
WORKDIR /app
ENV COMPOSER_ALLOW_SUPERUSER=1 COMPOSER_CACHE_DIR=/cache
COPY . .
RUN --mount=type=cache,target=/cache \
    composer install --no-dev --no-interaction --prefer-dist --optimize-autoloader

FROM debian:trixie-slim
# Debian slim brings time zones, but no CA certificates.
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    apt-get update && \
    apt-get install -y --no-install-recommends ca-certificates php-cli
RUN useradd --uid 10001 --user-group --no-create-home app
WORKDIR /app
COPY --from=build /app /app
USER 10001:10001
ENTRYPOINT ["php", "bin/worker.php"]
