# syntax=docker/dockerfile:1
# Needs `docker login dhi.io`. These are the free Community images; for the contract use the ones your
# Select or Enterprise plan mirrors for you, with -fips in the tag where FIPS is required.
FROM dhi.io/node:24-debian13-dev AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev
# List node_modules in .dockerignore: yours may hold addons for another system.
COPY . .

# The runtime twin has node and no npm, and CA certificates and time zones.
FROM dhi.io/node:24-debian13
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app /app
# 1000 is the user "node" of this image.
USER 1000:1000
ENTRYPOINT ["node", "server.js"]
