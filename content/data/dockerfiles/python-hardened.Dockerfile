# syntax=docker/dockerfile:1
# en: Needs `docker login dhi.io`. These are the free Community images; for the contract use the ones your
# en: Select or Enterprise plan mirrors for you, with -fips in the tag where FIPS is required.
# zh: 要先`docker login dhi.io`。这里用的是免费的Community镜像；有合同要求时，改用Select或Enterprise
# zh: 档替你同步的那一份，要FIPS就选标签里带-fips的。
FROM dhi.io/python:3.13-debian13-dev AS build
WORKDIR /src
RUN python3 -m venv /opt/venv
COPY requirements.txt .
RUN --mount=type=cache,target=/root/.cache/pip \
    /opt/venv/bin/pip install -r requirements.txt

# en: The runtime variant has its interpreter at the same path, and CA certificates and time zones.
# zh: 对应的运行时镜像，解释器在同一个路径上；有CA证书和时区数据。
FROM dhi.io/python:3.13-debian13
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1
WORKDIR /srv
COPY --from=build /opt/venv /opt/venv
COPY app/ app/
USER 65532:65532
ENTRYPOINT ["python", "-m", "app"]
