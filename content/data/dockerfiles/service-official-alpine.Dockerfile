# syntax=docker/dockerfile:1
# en: The nginx of its makers that never is root: it listens on 8080 and writes to /tmp only.
# zh: nginx官方发布、从不用root的镜像：监听8080，只写/tmp。
FROM nginxinc/nginx-unprivileged:1.30.4-alpine3.24-slim
COPY default.conf /etc/nginx/conf.d/default.conf
# en: 101 is nginx.
# zh: 101是用户nginx。
USER 101:101
ENTRYPOINT ["/docker-entrypoint.sh"]
CMD ["nginx", "-g", "daemon off;"]
