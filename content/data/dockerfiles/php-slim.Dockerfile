# syntax=docker/dockerfile:1
# en: PHP and its extensions from Debian 13: built already, so that no stage compiles.
# zh: PHP和扩展都来自Debian 13，是编译好的，哪个阶段都不用编译。
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
# en: Another extension is one more package: php-pgsql, php-redis, php-gd …
# zh: 还要别的扩展，就多装一个软件包：php-pgsql、php-redis、php-gd等。
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && \
    apt-get update && \
    apt-get install -y --no-install-recommends apache2 ca-certificates libapache2-mod-php php-intl php-mbstring
# en: As a non-root user Apache can write to /tmp only and cannot count on ports below 1024.
# zh: Apache以非root用户运行，只能写/tmp，也不能指望监听1024以下的端口。
COPY <<'EOF' /etc/apache2/app.conf
ServerRoot /etc/apache2
ServerName localhost
Listen 8080
DefaultRuntimeDir /tmp
PidFile /tmp/apache2.pid
ErrorLog /dev/stderr
IncludeOptional mods-enabled/*.load
IncludeOptional mods-enabled/*.conf
CustomLog /dev/stdout "%h %t \"%r\" %>s %b"
DocumentRoot /app/public
<Directory /app/public>
  Require all granted
  FallbackResource /index.php
</Directory>
EOF
COPY --from=build /app /app
# en: 33 is www-data on Debian.
# zh: 33是Debian里的用户www-data。
USER 33:33
# en: Requests under way are answered first.
# zh: 先把正在处理的请求答完，再退出。
STOPSIGNAL SIGWINCH
ENTRYPOINT ["apache2", "-f", "/etc/apache2/app.conf", "-D", "FOREGROUND"]
