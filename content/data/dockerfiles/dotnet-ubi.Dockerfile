# syntax=docker/dockerfile:1
# en: Red Hat's documentation names its .NET 10 images on UBI 9 only, for RHEL 10 as well.
# zh: 红帽的文档里，.NET 10镜像只有UBI 9的，在RHEL 10上也用它们。
FROM registry.access.redhat.com/ubi9/dotnet-100:9.8 AS build
USER 0
ENV NUGET_PACKAGES=/nuget
WORKDIR /src
# en: List bin and obj in .dockerignore: what a build outside left there breaks this one.
# en: In a solution name the project to publish, as in src/App/App.csproj.
# zh: 把bin和obj写进.dockerignore：在外面构建留下的文件会让这里的构建出错。
# zh: 解决方案里有多个项目时，写明要发布哪个，例如src/App/App.csproj。
COPY . .
RUN --mount=type=cache,target=/nuget,sharing=locked \
    dotnet publish App.csproj -c Release -o /out -p:UseAppHost=false

# en: Brings CA certificates and, unlike bare UBI minimal, time zones.
# zh: 自带CA证书；和UBI minimal不同，也有时区数据。
FROM registry.access.redhat.com/ubi9/dotnet-100-aspnet:9.8
WORKDIR /app
COPY --from=build /out ./
# en: 1001 is the user of Red Hat's .NET images, $APP_UID there.
# zh: 1001是红帽的.NET镜像的用户，也就是$APP_UID。
USER 1001
ENTRYPOINT ["dotnet", "App.dll"]
