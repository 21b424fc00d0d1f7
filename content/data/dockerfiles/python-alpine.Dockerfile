# syntax=docker/dockerfile:1
FROM python:3.13.15-alpine3.24 AS build
WORKDIR /src
RUN python -m venv /opt/venv
COPY requirements.txt .
# Wheels only: a package without a musl wheel fails here instead of compiling for a long time.
RUN --mount=type=cache,target=/root/.cache/pip \
    /opt/venv/bin/pip install --only-binary=:all: -r requirements.txt

# The same image again, because the environment points to /usr/local/bin/python.
# Unlike bare Alpine it brings time zones along.
FROM python:3.13.15-alpine3.24
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1
RUN adduser -D -H -u 10001 app
WORKDIR /srv
COPY --from=build /opt/venv /opt/venv
COPY app/ app/
USER 10001:10001
ENTRYPOINT ["python", "-m", "app"]
