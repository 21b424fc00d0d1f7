import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi022 } from './bi022.ts';

test('finds platforms in FROM', () => {
  expectFindings(bi022, [
    ['FROM --platform=linux/amd64 golang:1.26 AS build', 'should 1 => FROM golang:1.26 AS build'],
    ['FROM --platform=linux/arm64/v8 debian:13', 'should 1 => FROM debian:13'],
    ['FROM --platform=$TARGETPLATFORM debian:13', 'consider 1 => FROM debian:13'],
    ['FROM --platform=${TARGETPLATFORM} debian:13', 'consider 1 => FROM debian:13'],
    [
      '# The vendor has amd64 only\nFROM --platform=linux/amd64 debian:13',
      'consider 2 => FROM debian:13',
    ],
    ['FROM --platform=$BUILDPLATFORM debian:13\nCMD ["/app"]', 'should 1 => FROM debian:13'],
  ]);
});

test('is silent where the build decides', () => {
  expectFindings(bi022, [
    ['FROM debian:13'],
    ['FROM --platform=$BUILDPLATFORM golang:1.26 AS build\nFROM scratch'],
    ['FROM --platform=${BUILDPLATFORM} golang:1.26 AS build\nFROM scratch'],
    ['ARG PLATFORM=linux/amd64\nFROM --platform=${PLATFORM} debian:13'],
    ['FROM --platform=$BUILDPLATFORM debian:13'],
  ]);
});

test('is silent for a stage that runs nothing and only hands out files', () => {
  expectFindings(bi022, [
    [
      'FROM --platform=linux/amd64 example.com/web-files:1 AS web\nFROM debian:13\nCOPY --from=web /web /web',
    ],
    [
      'FROM --platform=linux/amd64 tonistiigi/xx:1.6 AS xx\nFROM debian:13 AS build\nCOPY --from=xx / /\nRUN make\nFROM build',
    ],
  ]);
  // What runs in it, is built on it, or is the image itself has a platform.
  expectFindings(bi022, [
    [
      'FROM --platform=linux/amd64 debian:13 AS a\nRUN make\nFROM debian:13\nCOPY --from=a /a /a',
      'should 1 => FROM debian:13 AS a',
    ],
    ['FROM --platform=linux/amd64 debian:13 AS a\nFROM a', 'should 1 => FROM debian:13 AS a'],
    ['FROM --platform=linux/amd64 debian:13\nCOPY a /a', 'should 1 => FROM debian:13'],
  ]);
});
