# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
ENV NUGET_PACKAGES=/nuget
WORKDIR /src
COPY *.csproj ./
RUN --mount=type=cache,target=/nuget dotnet restore
COPY . .
RUN --mount=type=cache,target=/nuget \
    dotnet publish --no-restore -c Release -o /out -p:UseAppHost=false

# Plain chiseled has neither time zones nor ICU. If the program needs neither, drop -extra.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /out ./
# 1654 is the user "app" of Microsoft's images, $APP_UID there.
USER 1654:1654
ENTRYPOINT ["dotnet", "App.dll"]
