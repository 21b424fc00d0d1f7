# syntax=docker/dockerfile:1
# en: Needs `docker login dhi.io`. These are the free Community images; for the contract use the ones your
# en: Select or Enterprise plan mirrors for you, with -fips in the tag where FIPS is required.
# zh: 要先`docker login dhi.io`。这里用的是免费的Community镜像；有合同要求时，改用Select或Enterprise
# zh: 档替你同步的那一份，要FIPS就选标签里带-fips的。
FROM dhi.io/dotnet:10.0-sdk-debian13 AS build
ENV NUGET_PACKAGES=/nuget
WORKDIR /src
# en: List bin and obj in .dockerignore: what a build outside left there breaks this one.
# en: In a solution name the project to publish, as in src/App/App.csproj.
# zh: 把bin和obj写进.dockerignore：在外面构建留下的文件会让这里的构建出错。
# zh: 解决方案里有多个项目时，写明要发布哪个，例如src/App/App.csproj。
COPY . .
RUN --mount=type=cache,target=/nuget,sharing=locked \
    dotnet publish App.csproj -c Release -o /out -p:UseAppHost=false

# en: With CA certificates, time zones and ICU; no shell.
# zh: 有CA证书、时区数据和ICU，没有shell。
FROM dhi.io/aspnetcore:10.0-debian13
WORKDIR /app
COPY --from=build /out ./
USER 65532:65532
ENTRYPOINT ["dotnet", "App.dll"]
