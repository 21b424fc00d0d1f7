import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi023 } from './bi023.ts';

test('finds glibc on Alpine', () => {
  expectFindings(bi023, [
    ['FROM alpine:3.24\nRUN apk add --no-cache gcompat', 'must 2'],
    ['FROM node:24-alpine\nRUN apk add --no-cache libc6-compat', 'must 2'],
    [
      'FROM node:24-alpine AS base\nFROM base AS deps\nRUN apk add libc6-compat\nFROM base\nCOPY --from=deps /a /a',
      'must 3',
    ],
    ['FROM alpine:3.24 AS unused\nRUN apk add gcompat\nFROM debian:13', 'should 2'],
    ['FROM frolvlad/alpine-glibc:alpine-3.20', 'must 1'],
    [
      'FROM alpine:3.24\nRUN wget https://github.com/sgerrand/alpine-pkg-glibc/releases/download/2.35-r1/glibc-2.35-r1.apk \\\n && apk add glibc-2.35-r1.apk',
      'must 2',
    ],
  ]);
});

test('is silent for other packages and other bases', () => {
  expectFindings(bi023, [
    ['FROM alpine:3.24\nRUN apk add --no-cache libc-utils'],
    ['FROM debian:13\nRUN apt-get install -y libc6'],
    ['FROM gcr.io/distroless/cc-debian13'],
    ['FROM alpine:3.24\n# gcompat is not needed\nRUN apk add curl'],
    ['FROM alpine:3.24\nRUN apk del gcompat'],
    ['FROM alpine:3.24\nRUN echo gcompat'],
  ]);
});
