# syntax=docker/dockerfile:1
FROM python:3.13.15-alpine3.24 AS build
WORKDIR /src
RUN python -m venv /opt/venv
COPY requirements.txt .
# en: Wheels only: a package without a musl wheel fails here instead of compiling for a long time.
# zh: 只装wheel：没有musl wheel的包在这里直接失败，不会花很长时间去编译。
RUN --mount=type=cache,target=/root/.cache/pip \
    /opt/venv/bin/pip install --only-binary=:all: -r requirements.txt

# en: The same image again, because the environment points to /usr/local/bin/python.
# en: Unlike bare Alpine it brings time zones along.
# zh: 还是同一个镜像：虚拟环境指向/usr/local/bin/python。
# zh: 和Alpine基础镜像不同，它自带时区数据。
FROM python:3.13.15-alpine3.24
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1
RUN adduser -D -H -u 10001 app
WORKDIR /srv
COPY --from=build /opt/venv /opt/venv
COPY app/ app/
USER 10001:10001
ENTRYPOINT ["python", "-m", "app"]
