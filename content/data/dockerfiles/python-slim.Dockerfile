# syntax=docker/dockerfile:1
FROM python:3.13.15-slim-trixie AS build
WORKDIR /src
RUN python -m venv /opt/venv
COPY requirements.txt .
# A package without a wheel needs a compiler: install it above, this stage is thrown away.
RUN --mount=type=cache,target=/root/.cache/pip \
    /opt/venv/bin/pip install -r requirements.txt

# The same image again, because the environment points to /usr/local/bin/python.
# It brings CA certificates and time zones.
FROM python:3.13.15-slim-trixie
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1
RUN useradd --uid 10001 --user-group --no-create-home app
WORKDIR /srv
COPY --from=build /opt/venv /opt/venv
COPY app/ app/
USER 10001:10001
ENTRYPOINT ["python", "-m", "app"]
