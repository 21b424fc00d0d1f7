# syntax=docker/dockerfile:1
# en: Needs `docker login dhi.io`. These are the free Community images; for the contract use the ones your
# en: Select or Enterprise plan mirrors for you, with -fips in the tag where FIPS is required.
# zh: 要先`docker login dhi.io`。这里用的是免费的Community镜像；有合同要求时，改用Select或Enterprise
# zh: 档替你同步的那一份，要FIPS就选标签里带-fips的。
FROM dhi.io/node:24-debian13-dev AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev
# en: List node_modules in .dockerignore: yours may hold addons for another system.
# zh: 把node_modules写进.dockerignore：你机器上的那份，原生扩展可能是给别的系统编译的。
COPY . .

# en: The runtime variant has node and no npm, and CA certificates and time zones.
# zh: 对应的运行时镜像有node，没有npm；有CA证书和时区数据。
FROM dhi.io/node:24-debian13
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app /app
# en: 1000 is the user "node" of this image.
# zh: 1000是这个镜像里的用户node。
USER 1000:1000
# en: As process 1 Node.js ignores SIGTERM unless the program handles it: do so, or start it with --init.
# zh: Node.js作为1号进程，程序自己不处理SIGTERM，就停不下来：在程序里处理，或用--init启动。
ENTRYPOINT ["node", "server.js"]
