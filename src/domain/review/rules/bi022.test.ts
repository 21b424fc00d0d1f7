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
