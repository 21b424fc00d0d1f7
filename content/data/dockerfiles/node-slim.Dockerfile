# syntax=docker/dockerfile:1
FROM node:24.21.0-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev
# List node_modules in .dockerignore: yours may hold addons for another system.
COPY . .

# The same image again: native addons fit its C library and its Node.js. Node.js brings its own
# CA certificates and time zones.
FROM node:24.21.0-trixie-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app /app
# 1000 is the user "node" of this image. Not npm start: npm would stand between signals and the program.
USER 1000:1000
ENTRYPOINT ["node", "server.js"]
