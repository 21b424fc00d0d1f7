import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi011 } from './bi011.ts';

const file = (build: string, base: string, ...lines: string[]) =>
  [
    'FROM golang:1.26-trixie AS build',
    `RUN ${build}`,
    `FROM ${base}`,
    'COPY --from=build /app /app',
    'USER 65532',
    ...(lines.length > 0 ? lines : ['ENTRYPOINT ["/app"]']),
  ].join('\n');
const still = 'CGO_ENABLED=0 go build -o /app .';

test('asks where a static program is alone on a distribution', () => {
  expectFindings(bi011, [
    [file(still, 'debian:trixie-slim'), 'consider 3'],
    [file(still, 'alpine:3.24'), 'consider 3'],
    [file(still, 'ubuntu:26.04'), 'consider 3'],
  ]);
});

test('is silent where something uses the shell, or may', () => {
  expectFindings(bi011, [
    [file(still, 'scratch')],
    [file(still, 'gcr.io/distroless/static-debian13')],
    [file('go build -o /app .', 'debian:trixie-slim')],
    [file(still, 'debian:trixie-slim', 'ENTRYPOINT /app')],
    [file(still, 'debian:trixie-slim', 'ENTRYPOINT ["/bin/sh", "-c", "/app"]')],
    [file(still, 'debian:trixie-slim', 'COPY start.sh /', 'ENTRYPOINT ["/start.sh"]')],
    [file(still, 'debian:trixie-slim', 'RUN useradd app', 'ENTRYPOINT ["/app"]')],
    [file(still, 'debian:trixie-slim', 'HEALTHCHECK CMD curl -f localhost', 'ENTRYPOINT ["/app"]')],
    [file(still, 'python:3.14-slim')],
    ['FROM debian:13\nCOPY app /app\nENTRYPOINT ["/app"]'],
  ]);
});
