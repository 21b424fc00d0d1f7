# syntax=docker/dockerfile:1
FROM python:3.13.15-slim-trixie AS build
WORKDIR /src
RUN python -m venv /opt/venv
COPY requirements.txt .
# en: A package without a wheel needs a compiler: install it above, this stage is thrown away.
# zh: 没有wheel的包要用编译器：装在上面即可，这个阶段不进最终镜像。
RUN --mount=type=cache,target=/root/.cache/pip \
    /opt/venv/bin/pip install -r requirements.txt

# en: The same image again, because the environment points to /usr/local/bin/python.
# en: It brings CA certificates and time zones.
# zh: 还是同一个镜像：虚拟环境指向/usr/local/bin/python。
# zh: 它自带CA证书和时区数据。
FROM python:3.13.15-slim-trixie
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1
RUN useradd --uid 10001 --user-group --no-create-home app
WORKDIR /srv
COPY --from=build /opt/venv /opt/venv
COPY app/ app/
USER 10001:10001
ENTRYPOINT ["python", "-m", "app"]
