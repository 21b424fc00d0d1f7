# syntax=docker/dockerfile:1
# This image has Maven, and neither curl nor wget for the Maven wrapper.
FROM registry.access.redhat.com/ubi10/openjdk-21:1.24 AS build
USER 0
WORKDIR /src
COPY pom.xml ./
COPY src/ src/
RUN --mount=type=cache,target=/m2 mvn -B -ntp -Dmaven.repo.local=/m2 package -DskipTests

FROM registry.access.redhat.com/ubi10/openjdk-21-runtime:1.24
WORKDIR /app
COPY --from=build /src/target/*.jar app.jar
# 185 is the user of Red Hat's Java images.
USER 185
ENTRYPOINT ["java", "-jar", "/app/app.jar"]
