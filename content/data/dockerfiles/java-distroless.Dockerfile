# syntax=docker/dockerfile:1
# en: Temurin's own images have no Debian variant; with Debian's JDK both stages are Debian 13.
# zh: Temurin的官方镜像没有Debian变体；用Debian的JDK，两个阶段就都是Debian 13。
FROM debian:trixie-slim AS build
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && \
    apt-get update && \
    apt-get install -y --no-install-recommends openjdk-21-jdk-headless
WORKDIR /src
COPY mvnw pom.xml ./
COPY .mvn/ .mvn/
COPY src/ src/
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    ./mvnw -B -ntp package -DskipTests

# en: Temurin 21 on Debian 13. A jar fits any C library; JNI libraries inside it need the same Debian.
# zh: Debian 13上的Temurin 21。jar不受C库影响；jar里的JNI库要求同一个Debian版本。
FROM gcr.io/distroless/java21-debian13:nonroot
WORKDIR /app
# en: <finalName>app</finalName> in pom.xml gives the jar its name; target may hold others beside it.
# zh: jar的名字来自pom.xml里的<finalName>app</finalName>；target里可能还有别的jar。
COPY --from=build /src/target/app.jar app.jar
# en: Numeric, so that Kubernetes can check runAsNonRoot.
# zh: 写数字，Kubernetes才能检查runAsNonRoot。
USER 65532:65532
# en: The entry point of the image is java -jar already.
# zh: 镜像的入口已经是java -jar。
CMD ["/app/app.jar"]
