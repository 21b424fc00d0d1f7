# syntax=docker/dockerfile:1
FROM registry.access.redhat.com/ubi9/nodejs-24-minimal:9.8 AS build
USER 0
WORKDIR /src
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/cache npm ci --cache=/cache
COPY . .
RUN npm run build

FROM registry.access.redhat.com/ubi9/ubi-minimal:9.8
# en: UBI 9 keeps the versions of nginx in modules; without one it installs an older nginx.
# zh: UBI 9把nginx的各个版本放在模块里，不启用模块就装上旧版。
RUN microdnf module enable -y nginx:1.26 && \
    microdnf install -y --nodocs --setopt=install_weak_deps=0 nginx && \
    microdnf clean all
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
USER 1001
ENTRYPOINT ["nginx", "-e", "stderr", "-g", "daemon off;"]
