import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi015 } from './bi015.ts';

test('finds root and names', () => {
  expectFindings(bi015, [
    ['FROM debian:13', 'must 1'],
    ['FROM node:24-slim\nCMD ["node"]', 'must 1'],
    ['FROM nginx:1.31', 'must 1'],
    ['FROM gcr.io/distroless/static-debian13', 'must 1'],
    ['FROM debian:13\nUSER root', 'must 2'],
    ['FROM debian:13\nUSER 0:0', 'must 2'],
    ['FROM debian:13\nUSER 1000\nRUN a\nUSER root', 'must 4'],
    ['FROM debian:13\nUSER app', 'should 2'],
    ['FROM node:24\nUSER node:node', 'should 2'],
    ['FROM debian:13\nARG APP_USER=root\nUSER ${APP_USER}', 'must 3'],
    ['FROM debian:13 AS base\nUSER 1000\nFROM debian:13', 'must 3'],
  ]);
});

test('is silent for numbers, and where it cannot be known', () => {
  expectFindings(bi015, [
    ['FROM debian:13\nUSER 10001:10001'],
    ['FROM debian:13\nUSER 1000'],
    ['FROM debian:13 AS base\nUSER 1000\nFROM base'],
    ['FROM debian:13 AS build\nUSER root\nFROM debian:13\nUSER 1000'],
    ['FROM gcr.io/distroless/static-debian13:nonroot'],
    ['FROM debian:13\nARG UID=10001\nUSER ${UID}'],
    ['FROM debian:13\nARG UID\nUSER $UID'],
    ['FROM example.com/base:1'],
    ['FROM postgres:18'],
    ['FROM debian:13\nRUN apt-get install -y gosu'],
    ['FROM alpine:3.24\nRUN apk add s6\nCMD ["/usr/bin/s6-svscan", "/app/s6"]'],
    ['FROM golang:1.26-nanoserver'],
    ['FROM golang:1.26 AS build\nFROM scratch\nCOPY --from=build /out /'],
    [''],
  ]);
});
