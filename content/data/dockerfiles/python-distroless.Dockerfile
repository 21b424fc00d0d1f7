# syntax=docker/dockerfile:1
FROM python:3.13.15-slim-trixie AS build
WORKDIR /srv
COPY requirements.txt .
# Not a venv: it would point to /usr/local/bin/python, which the final image does not have.
RUN --mount=type=cache,target=/root/.cache/pip \
    pip install --target=site-packages -r requirements.txt
COPY app/ app/

# CPython 3.13 on Debian 13, as above; with another minor version native modules would not load.
FROM gcr.io/distroless/python3-debian13:nonroot
ENV PYTHONPATH=/srv/site-packages PYTHONUNBUFFERED=1
WORKDIR /srv
COPY --from=build /srv /srv
# Numeric, so that Kubernetes can check runAsNonRoot.
USER 65532:65532
ENTRYPOINT ["/usr/bin/python3.13", "-m", "app"]
