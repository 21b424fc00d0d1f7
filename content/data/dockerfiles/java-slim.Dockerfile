# syntax=docker/dockerfile:1
FROM eclipse-temurin:21.0.12_8-jdk-noble AS build
WORKDIR /src
COPY mvnw pom.xml ./
COPY .mvn/ .mvn/
COPY src/ src/
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    ./mvnw -B -ntp package -DskipTests

# en: A JRE without the compiler. It brings CA certificates and time zones.
# zh: JRE，没有编译器，自带CA证书和时区数据。
FROM eclipse-temurin:21.0.12_8-jre-noble
RUN useradd --uid 10001 --user-group --create-home app
WORKDIR /app
# en: <finalName>app</finalName> in pom.xml gives the jar its name; target may hold others beside it.
# zh: jar的名字来自pom.xml里的<finalName>app</finalName>；target里可能还有别的jar。
COPY --from=build /src/target/app.jar app.jar
USER 10001:10001
# en: CMD, not ENTRYPOINT: the entry point of the image imports your own CA certificates when asked to.
# zh: 用CMD，不用ENTRYPOINT：镜像自己的入口可以按需导入你自己的CA证书。
CMD ["java", "-jar", "/app/app.jar"]
