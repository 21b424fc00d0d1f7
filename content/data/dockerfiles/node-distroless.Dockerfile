# syntax=docker/dockerfile:1
FROM node:24.21.0-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev
# List node_modules in .dockerignore: yours may hold addons for another system.
COPY . .

# Node.js 24 on Debian 13, as above; with another major version native addons would not load.
FROM gcr.io/distroless/nodejs24-debian13:nonroot
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app /app
# Numeric, so that Kubernetes can check runAsNonRoot.
USER 65532:65532
# The entry point of the image is node already.
CMD ["server.js"]
