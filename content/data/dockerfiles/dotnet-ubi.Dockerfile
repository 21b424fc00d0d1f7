# syntax=docker/dockerfile:1
# Red Hat's documentation names its .NET 10 images on UBI 9 only, for RHEL 10 as well.
FROM registry.access.redhat.com/ubi9/dotnet-100:9.8 AS build
USER 0
ENV NUGET_PACKAGES=/nuget
WORKDIR /src
COPY *.csproj ./
RUN --mount=type=cache,target=/nuget dotnet restore
COPY . .
RUN --mount=type=cache,target=/nuget \
    dotnet publish --no-restore -c Release -o /out -p:UseAppHost=false

# Brings CA certificates and, unlike bare UBI minimal, time zones.
FROM registry.access.redhat.com/ubi9/dotnet-100-aspnet:9.8
WORKDIR /app
COPY --from=build /out ./
# 1001 is the user of Red Hat's .NET images, $APP_UID there.
USER 1001
ENTRYPOINT ["dotnet", "App.dll"]
