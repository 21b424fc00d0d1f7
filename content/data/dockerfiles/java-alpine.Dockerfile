# syntax=docker/dockerfile:1
FROM eclipse-temurin:21.0.12_8-jdk-alpine-3.24 AS build
WORKDIR /src
COPY mvnw pom.xml ./
COPY .mvn/ .mvn/
COPY src/ src/
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    ./mvnw -B -ntp package -DskipTests

# en: Never a runtime made by jlink on glibc: it would not start here.
# en: Unlike bare Alpine this image brings time zones along.
# zh: 不要放进用jlink在glibc上做出来的运行时，它在这里启动不了。
# zh: 和Alpine基础镜像不同，这个镜像自带时区数据。
FROM eclipse-temurin:21.0.12_8-jre-alpine-3.24
RUN adduser -D -u 10001 app
WORKDIR /app
# en: <finalName>app</finalName> in pom.xml gives the jar its name; target may hold others beside it.
# zh: jar的名字来自pom.xml里的<finalName>app</finalName>；target里可能还有别的jar。
COPY --from=build /src/target/app.jar app.jar
USER 10001:10001
# en: CMD, not ENTRYPOINT: the entry point of the image imports your own CA certificates when asked to.
# zh: 用CMD，不用ENTRYPOINT：镜像自己的入口可以按需导入你自己的CA证书。
CMD ["java", "-jar", "/app/app.jar"]
