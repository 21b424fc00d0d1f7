# syntax=docker/dockerfile:1
FROM eclipse-temurin:21.0.12_8-jdk-noble AS build
WORKDIR /src
COPY mvnw pom.xml ./
COPY .mvn/ .mvn/
COPY src/ src/
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp package -DskipTests

# A JRE without the compiler. It brings CA certificates and time zones.
FROM eclipse-temurin:21.0.12_8-jre-noble
RUN useradd --uid 10001 --user-group --create-home app
WORKDIR /app
COPY --from=build /src/target/*.jar app.jar
USER 10001:10001
ENTRYPOINT ["java", "-jar", "/app/app.jar"]
