# syntax=docker/dockerfile:1
FROM registry.access.redhat.com/ubi9/python-312-minimal:9.8 AS build
USER 0
WORKDIR /src
RUN /usr/bin/python3.12 -m venv /opt/venv
COPY requirements.txt .
RUN --mount=type=cache,target=/cache \
    /opt/venv/bin/pip install --cache-dir=/cache -r requirements.txt

# en: The same image again, because the environment points to its interpreter.
# zh: 还是同一个镜像：虚拟环境指向它的解释器。
FROM registry.access.redhat.com/ubi9/python-312-minimal:9.8
USER 0
# en: Python's zoneinfo reads the time zones of the system, and UBI minimal brings none.
# zh: Python的zoneinfo读系统的时区数据，而UBI minimal没有。
RUN microdnf install -y --nodocs --setopt=install_weak_deps=0 tzdata && microdnf clean all
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1
WORKDIR /srv
COPY --from=build /opt/venv /opt/venv
COPY app/ app/
USER 1001
ENTRYPOINT ["python", "-m", "app"]
