# syntax=docker/dockerfile:1
FROM node:24.21.0-trixie-slim AS build
WORKDIR /app
# en: An addon without a prebuilt binary needs a compiler: apt-get install g++ make python3 here.
# zh: 没有预编译包的原生扩展要用编译器：在这里apt-get install g++ make python3。
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev
# en: List node_modules in .dockerignore: yours may hold addons for another system.
# zh: 把node_modules写进.dockerignore：你机器上的那份，原生扩展可能是给别的系统编译的。
COPY . .

# en: Node.js 24 on Debian 13, as above; with another major version native addons would not load.
# zh: 和上面一样是Debian 13上的Node.js 24；主版本不同，原生扩展加载不了。
FROM gcr.io/distroless/nodejs24-debian13:nonroot
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app /app
# en: Numeric, so that Kubernetes can check runAsNonRoot.
# zh: 写数字，Kubernetes才能检查runAsNonRoot。
USER 65532:65532
# en: The entry point of the image is node already.
# en: As process 1 Node.js ignores SIGTERM unless the program handles it: do so, or start it with --init.
# zh: 镜像的入口已经是node。
# zh: Node.js作为1号进程，程序自己不处理SIGTERM，就停不下来：在程序里处理，或用--init启动。
CMD ["server.js"]
