# syntax=docker/dockerfile:1
FROM python:3.13.15-slim-trixie AS build
WORKDIR /srv
COPY requirements.txt .
# en: Not a venv: it would point to /usr/local/bin/python, which the final image does not have.
# zh: 不用虚拟环境：它指向/usr/local/bin/python，最终镜像里没有这个文件。
RUN --mount=type=cache,target=/root/.cache/pip \
    pip install --target=site-packages -r requirements.txt
COPY app/ app/

# en: CPython 3.13 on Debian 13, as above; with another minor version native modules would not load.
# zh: 和上面一样是Debian 13上的CPython 3.13；次版本不同，原生模块加载不了。
FROM gcr.io/distroless/python3-debian13:nonroot
ENV PYTHONPATH=/srv/site-packages PYTHONUNBUFFERED=1
WORKDIR /srv
COPY --from=build /srv /srv
# en: Numeric, so that Kubernetes can check runAsNonRoot.
# zh: 写数字，Kubernetes才能检查runAsNonRoot。
USER 65532:65532
ENTRYPOINT ["/usr/bin/python3.13", "-m", "app"]
