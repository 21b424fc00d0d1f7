# syntax=docker/dockerfile:1
FROM node:24.21.0-trixie-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
RUN npm run build

FROM debian:trixie-slim
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && \
    apt-get update && \
    apt-get install -y --no-install-recommends nginx
# en: As a non-root user nginx can write to /tmp only and cannot count on ports below 1024.
# zh: nginx以非root用户运行，只能写/tmp，也不能指望监听1024以下的端口。
COPY <<'EOF' /etc/nginx/nginx.conf
pid /tmp/nginx.pid;
error_log stderr;
events {}
http {
  include mime.types;
  access_log /dev/stdout;
  client_body_temp_path /tmp/client_body;
  proxy_temp_path /tmp/proxy;
  fastcgi_temp_path /tmp/fastcgi;
  uwsgi_temp_path /tmp/uwsgi;
  scgi_temp_path /tmp/scgi;
  server { listen 8080; root /srv/www; }
}
EOF
COPY --from=build /src/dist /srv/www
# en: 33 is www-data on Debian.
# zh: 33是Debian里的用户www-data。
USER 33:33
ENTRYPOINT ["nginx", "-e", "stderr", "-g", "daemon off;"]
