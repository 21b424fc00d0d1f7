# syntax=docker/dockerfile:1
FROM registry.access.redhat.com/ubi10/nodejs-24-minimal:10.2 AS build
USER 0
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/cache npm ci --omit=dev --cache=/cache
# List node_modules in .dockerignore: yours may hold addons for another system.
COPY . .

# The same image again: native addons fit its C library and its Node.js.
FROM registry.access.redhat.com/ubi10/nodejs-24-minimal:10.2
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app /app
USER 1001
# Not npm start: npm would stand between signals and the program.
ENTRYPOINT ["node", "server.js"]
