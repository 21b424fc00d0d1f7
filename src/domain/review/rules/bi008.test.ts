import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi008 } from './bi008.ts';

const start = 'ENTRYPOINT ["/app"]';

test('finds compilers at work in the final stage', () => {
  expectFindings(bi008, [
    [`FROM golang:1.26\nRUN go build -o /app .\n${start}`, 'must 2'],
    [`FROM golang:1.26\nRUN go mod download && \\\n  go build -o /app .\n${start}`, 'must 3'],
    [`FROM rust:1.98\nRUN cargo build --release\n${start}`, 'must 2'],
    [`FROM maven:3.9-eclipse-temurin-21\nRUN mvn -B package\n${start}`, 'must 2'],
    [`FROM eclipse-temurin:21\nRUN ./mvnw -B package\n${start}`, 'must 2'],
    [`FROM gradle:9\nRUN gradle bootJar\n${start}`, 'must 2'],
    [`FROM mcr.microsoft.com/dotnet/sdk:10.0\nRUN dotnet publish -o /app\n${start}`, 'must 2'],
    [`FROM golang:1.26 AS build\nRUN go build -o /app .\nFROM build\n${start}`, 'must 2'],
    [`FROM golang:1.26\nRUN <<EOF\nset -e\ngo build -o /app .\nEOF\n${start}`, 'must 4'],
  ]);
});

test('is silent where the result moves on, and where nothing starts', () => {
  expectFindings(bi008, [
    [
      `FROM golang:1.26 AS build\nRUN go build -o /app .\nFROM scratch\nCOPY --from=build /app /app\n${start}`,
    ],
    ['FROM golang:1.26\nRUN go install example.com/tool@v1'],
    [`FROM golang:1.26\nRUN go mod download\n${start}`],
    [`FROM golang:1.26\nRUN go install example.com/tool@v1\n${start}`],
    [`FROM debian:13\nRUN make\n${start}`],
    [`FROM node:24\nRUN npm run build\n${start}`],
    [`FROM eclipse-temurin:21-jre\nCOPY app.jar .\n${start}`],
  ]);
});
