# syntax=docker/dockerfile:1
# Needs `docker login dhi.io`. These are the free Community images; for the contract use the ones your
# Select or Enterprise plan mirrors for you, with -fips in the tag where FIPS is required.
FROM dhi.io/dotnet:10.0-sdk-debian13 AS build
ENV NUGET_PACKAGES=/nuget
WORKDIR /src
COPY *.csproj ./
RUN --mount=type=cache,target=/nuget dotnet restore
COPY . .
RUN --mount=type=cache,target=/nuget \
    dotnet publish --no-restore -c Release -o /out -p:UseAppHost=false

# With CA certificates, time zones and ICU; no shell.
FROM dhi.io/aspnetcore:10.0-debian13
WORKDIR /app
COPY --from=build /out ./
USER 65532:65532
ENTRYPOINT ["dotnet", "App.dll"]
