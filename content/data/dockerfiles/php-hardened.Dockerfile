# syntax=docker/dockerfile:1
# en: Needs `docker login dhi.io`. These are the free Community images; for the contract use the ones your
# en: Select or Enterprise plan mirrors for you, with -fips in the tag where FIPS is required.
# zh: 要先`docker login dhi.io`。这里用的是免费的Community镜像；有合同要求时，改用Select或Enterprise
# zh: 档替你同步的那一份，要FIPS就选标签里带-fips的。
FROM dhi.io/composer:2.10-debian13-php8.4-dev AS build
WORKDIR /app
ENV COMPOSER_ALLOW_SUPERUSER=1 COMPOSER_CACHE_DIR=/cache
COPY . .
# en: The extensions are those of the other image.
# zh: 扩展以运行阶段的镜像为准。
RUN --mount=type=cache,target=/cache \
    composer install --no-dev --no-interaction --prefer-dist --optimize-autoloader --ignore-platform-req=ext-*

# en: intl and mbstring are built in. FPM speaks FastCGI on port 9000: a web server stands before it.
# zh: intl和mbstring已经编译在内。FPM在9000端口上说FastCGI，前面要有Web服务器。
FROM dhi.io/php:8.4-debian13-fpm
WORKDIR /app
COPY --from=build /app /app
USER 65532:65532
ENTRYPOINT ["php-fpm"]
