# syntax=docker/dockerfile:1
FROM registry.access.redhat.com/ubi10/nodejs-24-minimal:10.2 AS build
USER 0
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/cache npm ci --omit=dev --cache=/cache
# en: List node_modules in .dockerignore: yours may hold addons for another system.
# zh: 把node_modules写进.dockerignore：你机器上的那份，原生扩展可能是给别的系统编译的。
COPY . .

# en: The same image again: native addons fit its C library and its Node.js.
# zh: 还是同一个镜像：原生扩展和它的C库、Node.js对得上。
FROM registry.access.redhat.com/ubi10/nodejs-24-minimal:10.2
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app /app
USER 1001
# en: Not npm start: npm would stand between signals and the program.
# en: As process 1 Node.js ignores SIGTERM unless the program handles it: do so, or start it with --init.
# zh: 不写npm start：npm会挡在信号和程序之间。
# zh: Node.js作为1号进程，程序自己不处理SIGTERM，就停不下来：在程序里处理，或用--init启动。
ENTRYPOINT ["node", "server.js"]
