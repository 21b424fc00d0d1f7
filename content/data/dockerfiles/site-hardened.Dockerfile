# syntax=docker/dockerfile:1
# en: Needs `docker login dhi.io`. These are the free Community images; for the contract use the ones your
# en: Select or Enterprise plan mirrors for you, with -fips in the tag where FIPS is required.
# zh: 要先`docker login dhi.io`。这里用的是免费的Community镜像；有合同要求时，改用Select或Enterprise
# zh: 档替你同步的那一份，要FIPS就选标签里带-fips的。
FROM dhi.io/node:24-debian13-dev AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
RUN npm run build

# en: Its nginx listens on 8080 and writes its logs to the console.
# zh: 里面的nginx监听8080端口，日志写到标准输出。
FROM dhi.io/nginx:1.30-debian13
COPY --from=build /src/dist /usr/share/nginx/html
USER 65532:65532
ENTRYPOINT ["nginx", "-g", "daemon off;"]
