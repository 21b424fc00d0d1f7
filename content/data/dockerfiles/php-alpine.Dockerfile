# syntax=docker/dockerfile:1
# en: An extension is compiled here, and the compiler stays here. Those of PECL: pecl install, docker-php-ext-enable.
# zh: 扩展在这里编译，编译器也留在这里。PECL的扩展用pecl install和docker-php-ext-enable。
FROM php:8.5.10-fpm-alpine3.24 AS build
RUN apk add --no-cache $PHPIZE_DEPS icu-dev && \
    docker-php-ext-install -j"$(nproc)" intl

FROM composer:2.10.2 AS vendor
WORKDIR /app
ENV COMPOSER_ALLOW_SUPERUSER=1 COMPOSER_CACHE_DIR=/cache
COPY . .
# en: The extensions are those of the other image.
# zh: 扩展以运行阶段的镜像为准。
RUN --mount=type=cache,target=/cache \
    composer install --no-dev --no-interaction --prefer-dist --optimize-autoloader --ignore-platform-req=ext-*

# en: The same image as above: an extension fits one PHP and one C library.
# zh: 和最上面是同一个镜像：扩展只认一个PHP版本和一种C库。
FROM php:8.5.10-fpm-alpine3.24
# en: Without icu-data-full Alpine's ICU knows English only.
# zh: 不装icu-data-full，Alpine的ICU只认得英语。
RUN apk add --no-cache icu-data-full icu-libs && \
    cp "$PHP_INI_DIR/php.ini-production" "$PHP_INI_DIR/php.ini"
COPY --from=build /usr/local/lib/php/extensions /usr/local/lib/php/extensions
COPY --from=build /usr/local/etc/php/conf.d /usr/local/etc/php/conf.d
WORKDIR /app
COPY --from=vendor /app /app
# en: 82 is www-data on Alpine. FPM speaks FastCGI on port 9000: a web server stands before it.
# zh: 82是Alpine里的用户www-data。FPM在9000端口上说FastCGI，前面要有Web服务器。
USER 82:82
ENTRYPOINT ["php-fpm"]
