# syntax=docker/dockerfile:1
# Needs `docker login dhi.io`. These are the free Community images; for the contract use the ones your
# Select or Enterprise plan mirrors for you, with -fips in the tag where FIPS is required.
FROM dhi.io/maven:3.9-jdk21-debian13-dev AS build
WORKDIR /src
COPY pom.xml ./
COPY src/ src/
RUN --mount=type=cache,target=/m2 mvn -B -ntp -Dmaven.repo.local=/m2 package -DskipTests

# A JRE without shell and compiler, and with CA certificates. Java has time zones of its own.
FROM dhi.io/eclipse-temurin:21-debian13
WORKDIR /app
COPY --from=build /src/target/*.jar app.jar
USER 65532:65532
ENTRYPOINT ["java", "-jar", "/app/app.jar"]
