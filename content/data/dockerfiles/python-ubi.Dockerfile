# syntax=docker/dockerfile:1
FROM registry.access.redhat.com/ubi10/python-312-minimal:10.2 AS build
USER 0
WORKDIR /src
RUN /usr/bin/python3.12 -m venv /opt/venv
COPY requirements.txt .
RUN --mount=type=cache,target=/cache \
    /opt/venv/bin/pip install --cache-dir=/cache -r requirements.txt

# The same image again, because the environment points to its interpreter.
FROM registry.access.redhat.com/ubi10/python-312-minimal:10.2
USER 0
# Python's zoneinfo reads the time zones of the system, and UBI minimal brings none.
RUN microdnf install -y --nodocs --setopt=install_weak_deps=0 tzdata && microdnf clean all
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1
WORKDIR /srv
COPY --from=build /opt/venv /opt/venv
COPY app/ app/
USER 1001
ENTRYPOINT ["python", "-m", "app"]
