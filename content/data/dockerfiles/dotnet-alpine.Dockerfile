# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0-alpine3.24 AS build
ENV NUGET_PACKAGES=/nuget
WORKDIR /src
# en: List bin and obj in .dockerignore: what a build outside left there breaks this one.
# en: In a solution name the project to publish, as in src/App/App.csproj.
# zh: 把bin和obj写进.dockerignore：在外面构建留下的文件会让这里的构建出错。
# zh: 解决方案里有多个项目时，写明要发布哪个，例如src/App/App.csproj。
COPY . .
RUN --mount=type=cache,target=/nuget,sharing=locked \
    dotnet publish App.csproj -c Release -o /out -p:UseAppHost=false

# en: ICU is missing too: culture data needs the tag 10.0-alpine3.24-extra.
# zh: 这里也没有ICU：要区域性（culture）数据，用标签10.0-alpine3.24-extra。
FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine3.24
RUN apk add --no-cache tzdata
WORKDIR /app
COPY --from=build /out ./
# en: 1654 is the user "app" of Microsoft's images, $APP_UID there.
# zh: 1654是微软镜像里的用户app，也就是$APP_UID。
USER 1654:1654
ENTRYPOINT ["dotnet", "App.dll"]
