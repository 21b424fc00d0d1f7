# syntax=docker/dockerfile:1
# en: Only the tables and users of the beginning are added; a server of one's own settings needs no Dockerfile.
# zh: 这里只加进初始的表和用户；只改设置的话，不用写Dockerfile。
FROM postgres:18.6-trixie
COPY init/ /docker-entrypoint-initdb.d/
# en: 999 is postgres on Debian, on Alpine it is 70. The volume at /var/lib/postgresql belongs to it.
# zh: 999是Debian里的用户postgres，Alpine里是70。挂在/var/lib/postgresql的数据卷要归它所有。
USER 999:999
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["postgres"]
