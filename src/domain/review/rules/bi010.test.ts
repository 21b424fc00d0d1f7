import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi010 } from './bi010.ts';

const from = (base: string, ...lines: string[]) =>
  [
    'FROM golang:1.26 AS build',
    `FROM ${base}`,
    'COPY --from=build /app /app',
    ...lines,
    'ENTRYPOINT ["/app"]',
  ].join('\n');

test('asks about bases without certificates', () => {
  expectFindings(bi010, [
    [from('scratch'), 'consider 2'],
    [from('debian:13-slim'), 'consider 2'],
    [from('debian:trixie'), 'consider 2'],
    [from('ubuntu:26.04'), 'consider 2'],
    ['FROM ubuntu:26.04\nCOPY app /app', 'consider 1'],
  ]);
});

test('is silent where they are there, or may be', () => {
  expectFindings(bi010, [
    [from('alpine:3.24')],
    [from('gcr.io/distroless/static-debian13')],
    [from('python:3.14-slim')],
    [from('scratch', 'COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/')],
    [from('scratch', 'ENV SSL_CERT_FILE=/certs.pem')],
    [from('scratch', 'COPY --from=build /rootfs /')],
    [from('debian:13-slim', 'RUN apt-get update && apt-get install -y curl')],
    ['FROM debian:13-slim'],
    // `docker build --output` takes the files; nothing runs.
    ['FROM golang:1.26 AS build\nFROM scratch\nCOPY --from=build /out /'],
    ['FROM golang:1.26 AS build\nFROM scratch AS files\nCOPY a /a\nFROM files\nCOPY b /b'],
    [from('example.com/base:1')],
  ]);
});
