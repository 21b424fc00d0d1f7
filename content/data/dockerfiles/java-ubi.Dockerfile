# syntax=docker/dockerfile:1
# en: This image has Maven, and neither curl nor wget for the Maven wrapper.
# zh: 这个镜像里有Maven；Maven wrapper要用的curl和wget，它都没有。
FROM registry.access.redhat.com/ubi10/openjdk-21:1.24 AS build
USER 0
WORKDIR /src
COPY pom.xml ./
COPY src/ src/
RUN --mount=type=cache,target=/m2,sharing=locked \
    mvn -B -ntp -Dmaven.repo.local=/m2 package -DskipTests

FROM registry.access.redhat.com/ubi10/openjdk-21-runtime:1.24
WORKDIR /app
# en: <finalName>app</finalName> in pom.xml gives the jar its name; target may hold others beside it.
# zh: jar的名字来自pom.xml里的<finalName>app</finalName>；target里可能还有别的jar。
COPY --from=build /src/target/app.jar app.jar
# en: 185 is the user of Red Hat's Java images.
# zh: 185是红帽的Java镜像的用户。
USER 185
ENTRYPOINT ["java", "-jar", "/app/app.jar"]
