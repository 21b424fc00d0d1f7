import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi017 } from './bi017.ts';

test('finds shells that were brought back', () => {
  expectFindings(bi017, [
    ['FROM gcr.io/distroless/static-debian13:debug', 'should 1'],
    ['FROM gcr.io/distroless/cc-debian13:debug-nonroot', 'should 1'],
    ['ARG TAG=debug\nFROM gcr.io/distroless/base-debian13:${TAG}', 'should 2'],
    ['FROM gcr.io/distroless/base-debian13\nCOPY --from=busybox:1.37 /bin/sh /bin/sh', 'should 2'],
    ['FROM debian:13 AS build\nFROM scratch\nCOPY --from=build /bin/sh /bin/sh', 'should 3'],
    ['FROM alpine:3.24 AS build\nFROM scratch\nCOPY --from=build /bin/busybox /bin/', 'should 3'],
  ]);
});

test('is silent without one, and where the base has its own', () => {
  expectFindings(bi017, [
    ['FROM gcr.io/distroless/static-debian13:nonroot'],
    [
      'FROM gcr.io/distroless/static-debian13:debug AS look\nFROM gcr.io/distroless/static-debian13',
    ],
    ['FROM debian:13\nCOPY --from=busybox:1.37 /bin/busybox /bin/'],
    ['FROM scratch\nCOPY app.sh /'],
    ['FROM example.com/base:debug'],
    ['ARG TAG\nFROM gcr.io/distroless/base-debian13:${TAG}'],
  ]);
});
