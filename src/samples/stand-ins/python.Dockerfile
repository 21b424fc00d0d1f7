# Stands for python:<version>-slim-trixie: Debian's Python under the paths of the official image.
FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends \
        ca-certificates netbase python3 python3-pip python3-venv tzdata && \
    rm /usr/lib/python3*/EXTERNALLY-MANAGED && \
    ln -s /usr/bin/python3 /usr/local/bin/python3 && \
    ln -s python3 /usr/local/bin/python && \
    ln -s /usr/bin/pip3 /usr/local/bin/pip
# Wheels that Debian has, in the place of the package index.
RUN printf '[global]\nno-index = true\nfind-links = /usr/share/python-wheels\n' > /etc/pip.conf
CMD ["python3"]
