# syntax=docker/dockerfile:1
FROM eclipse-temurin:21.0.12_8-jdk-alpine-3.24 AS build
WORKDIR /src
COPY mvnw pom.xml ./
COPY .mvn/ .mvn/
COPY src/ src/
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp package -DskipTests

# Never a runtime made by jlink on glibc: it would not start here.
# Unlike bare Alpine this image brings time zones along.
FROM eclipse-temurin:21.0.12_8-jre-alpine-3.24
RUN adduser -D -u 10001 app
WORKDIR /app
COPY --from=build /src/target/*.jar app.jar
USER 10001:10001
ENTRYPOINT ["java", "-jar", "/app/app.jar"]
