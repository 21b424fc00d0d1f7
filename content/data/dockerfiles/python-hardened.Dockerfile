# syntax=docker/dockerfile:1
# Needs `docker login dhi.io`. These are the free Community images; for the contract use the ones your
# Select or Enterprise plan mirrors for you, with -fips in the tag where FIPS is required.
FROM dhi.io/python:3.13-debian13-dev AS build
WORKDIR /src
RUN python3 -m venv /opt/venv
COPY requirements.txt .
RUN --mount=type=cache,target=/root/.cache/pip \
    /opt/venv/bin/pip install -r requirements.txt

# The runtime twin has its interpreter at the same path, and CA certificates and time zones.
FROM dhi.io/python:3.13-debian13
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1
WORKDIR /srv
COPY --from=build /opt/venv /opt/venv
COPY app/ app/
USER 65532:65532
ENTRYPOINT ["python", "-m", "app"]
