# syntax=docker/dockerfile:1
# Temurin's own images have no Debian variant; with Debian's JDK both stages are Debian 13.
FROM debian:trixie-slim AS build
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    apt-get update && \
    apt-get install -y --no-install-recommends openjdk-21-jdk-headless
WORKDIR /src
COPY mvnw pom.xml ./
COPY .mvn/ .mvn/
COPY src/ src/
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp package -DskipTests

# Temurin 21 on Debian 13. A jar fits any C library; JNI libraries inside it need the same Debian.
FROM gcr.io/distroless/java21-debian13:nonroot
WORKDIR /app
COPY --from=build /src/target/*.jar app.jar
# Numeric, so that Kubernetes can check runAsNonRoot.
USER 65532:65532
# The entry point of the image is java -jar already.
CMD ["/app/app.jar"]
