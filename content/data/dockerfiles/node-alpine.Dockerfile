# syntax=docker/dockerfile:1
FROM node:24.21.0-alpine3.24 AS build
WORKDIR /app
# en: An addon without a prebuilt binary needs a compiler: apk add g++ make python3 here.
# zh: 没有预编译包的原生扩展要用编译器：在这里apk add g++ make python3。
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev
# en: List node_modules in .dockerignore: yours may hold addons for another system.
# zh: 把node_modules写进.dockerignore：你机器上的那份，原生扩展可能是给别的系统编译的。
COPY . .

# en: The same image again: native addons fit its C library and its Node.js.
# zh: 还是同一个镜像：原生扩展和它的C库、Node.js对得上。
FROM node:24.21.0-alpine3.24
# en: Node.js has time zones of its own; tzdata is for everything else in the image.
# zh: Node.js自带时区数据；tzdata是给镜像里其他程序用的。
RUN apk add --no-cache tzdata
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app /app
# en: 1000 is the user "node" of this image. Not npm start: npm would stand between signals and the program.
# zh: 1000是这个镜像里的用户node。不写npm start：npm会挡在信号和程序之间。
USER 1000:1000
# en: As process 1 Node.js ignores SIGTERM unless the program handles it: do so, or start it with --init.
# zh: Node.js作为1号进程，程序自己不处理SIGTERM，就停不下来：在程序里处理，或用--init启动。
ENTRYPOINT ["node", "server.js"]
