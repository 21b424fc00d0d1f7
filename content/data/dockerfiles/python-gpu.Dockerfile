# syntax=docker/dockerfile:1
# en: For packages whose wheels bring the libraries of CUDA or ROCm, as PyTorch's do. requirements.txt names
# en: their index: --extra-index-url https://download.pytorch.org/whl/ and the version of CUDA or ROCm.
# zh: 适用于wheel自带CUDA或ROCm库的包，例如PyTorch。requirements.txt里写明wheel的来源：
# zh: --extra-index-url https://download.pytorch.org/whl/，后面接CUDA或ROCm的版本。
FROM python:3.13.15-slim-trixie AS build
WORKDIR /src
RUN python -m venv /opt/venv
COPY requirements.txt .
RUN --mount=type=cache,target=/root/.cache/pip \
    /opt/venv/bin/pip install -r requirements.txt

# en: The driver stays on the host: NVIDIA's container toolkit brings its libraries into the container;
# en: with an AMD GPU, start it with --device /dev/kfd --device /dev/dri.
# zh: 驱动留在宿主机：NVIDIA Container Toolkit把驱动的库带进容器；
# zh: 用AMD的GPU时，启动容器要加--device /dev/kfd --device /dev/dri。
FROM python:3.13.15-slim-trixie
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1
# en: NVIDIA's images set this too; unset, the container may get only what nvidia-smi needs.
# zh: NVIDIA的镜像也设了这一项；不设，容器可能只拿到nvidia-smi要用的库。
ENV NVIDIA_DRIVER_CAPABILITIES=compute,utility
RUN useradd --uid 10001 --user-group --no-create-home app
WORKDIR /srv
COPY --from=build /opt/venv /opt/venv
COPY app/ app/
USER 10001:10001
ENTRYPOINT ["python", "-m", "app"]
