import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi016 } from './bi016.ts';

const from = 'FROM debian:13\n';

test('finds shell form', () => {
  expectFindings(bi016, [
    [from + 'CMD /app', 'must 2 => CMD ["/app"]'],
    [from + 'ENTRYPOINT /app --port=8080', 'must 2 => ENTRYPOINT ["/app", "--port=8080"]'],
    [from + 'CMD node "my server.js"', 'must 2 => CMD ["node", "my server.js"]'],
    [from + "CMD ['/app', '-v']", 'must 2 => CMD ["/app", "-v"]'],
    [from + 'CMD /app $PORT', 'should 2'],
    [from + 'CMD migrate && /app', 'should 2'],
    [from + 'CMD /app \\\n  --port=8080', 'must 2'],
    ['FROM gcr.io/distroless/static-debian13\nENTRYPOINT /app --port=$PORT', 'must 2'],
    [
      'FROM gcr.io/distroless/static-debian13\nENTRYPOINT exec /app',
      'must 2 => ENTRYPOINT ["/app"]',
    ],
    [from + 'CMD a\nCMD b', 'must 3 => CMD ["b"]'],
    [from + 'ENTRYPOINT a\nCMD b', 'must 2 => ENTRYPOINT ["a"]', 'must 3 => CMD ["b"]'],
  ]);
});

test('weighs less where the shell gives way to the program, or may', () => {
  expectFindings(bi016, [
    ['FROM alpine:3.24\nCMD /app', 'consider 2 => CMD ["/app"]'],
    ['FROM alpine:3.24\nCMD /app $PORT', 'consider 2'],
    ['FROM redhat/ubi10-minimal\nENTRYPOINT /app', 'should 2 => ENTRYPOINT ["/app"]'],
    [
      'FROM registry.access.redhat.com/ubi10/ubi-minimal:10.1\nCMD /app',
      'consider 2 => CMD ["/app"]',
    ],
    ['FROM python:3.14-alpine3.24\nCMD migrate && serve', 'should 2'],
    ['FROM example.com/base:1\nCMD /app', 'should 2 => CMD ["/app"]'],
    ['FROM python:3.14-slim-trixie\nCMD /app', 'must 2 => CMD ["/app"]'],
  ]);
});

test('is silent for lists, and where the shell gives way', () => {
  expectFindings(bi016, [
    [from + 'CMD ["/app"]'],
    [from + 'CMD ["/app", \\\n "-v"]'],
    [from + 'ENTRYPOINT []'],
    [from + 'CMD exec java -jar app.jar'],
    [from + 'SHELL ["/bin/bash", "-c"]\nCMD /app'],
    ['FROM debian:13 AS build\nCMD /app\nFROM debian:13\nCMD ["/app"]'],
    [from + 'ONBUILD CMD /app'],
    [from + 'RUN /app'],
    ['FROM golang:1.26-windowsservercore\nCMD app.exe'],
    [from + 'HEALTHCHECK CMD curl localhost'],
  ]);
});
