# syntax=docker/dockerfile:1
# en: Needs `docker login dhi.io`. These are the free Community images; for the contract use the ones your
# en: Select or Enterprise plan mirrors for you, with -fips in the tag where FIPS is required.
# zh: 要先`docker login dhi.io`。这里用的是免费的Community镜像；有合同要求时，改用Select或Enterprise
# zh: 档替你同步的那一份，要FIPS就选标签里带-fips的。
FROM dhi.io/maven:3.9-jdk21-debian13-dev AS build
WORKDIR /src
COPY pom.xml ./
COPY src/ src/
RUN --mount=type=cache,target=/m2,sharing=locked \
    mvn -B -ntp -Dmaven.repo.local=/m2 package -DskipTests

# en: A JRE without shell and compiler, and with CA certificates. Java has time zones of its own.
# zh: JRE，没有shell和编译器，有CA证书。时区数据Java自己带着。
FROM dhi.io/eclipse-temurin:21-debian13
WORKDIR /app
# en: <finalName>app</finalName> in pom.xml gives the jar its name; target may hold others beside it.
# zh: jar的名字来自pom.xml里的<finalName>app</finalName>；target里可能还有别的jar。
COPY --from=build /src/target/app.jar app.jar
USER 65532:65532
ENTRYPOINT ["java", "-jar", "/app/app.jar"]
