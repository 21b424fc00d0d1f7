import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi031 } from './bi031.ts';

test('finds arguments without a default that would do', () => {
  expectFindings(bi031, [
    ['ARG TAG\nFROM python:${TAG}', 'should 2'],
    ['ARG BASE\nFROM ${BASE}', 'should 2'],
    ['FROM python:$TAG', 'should 1'],
    ['ARG TAG=\nFROM python:${TAG}', 'should 2'],
    ['ARG TAG=""\nFROM python:"${TAG}"', 'should 2'],
    ['ARG REGISTRY\nFROM ${REGISTRY}/python:3.14', 'should 2'],
    ['FROM debian:13\nARG TAG=3.14\nFROM python:${TAG}', 'should 3'],
    ['ARG TAG\nFROM python:${TAG:-}', 'should 2'],
  ]);
});

test('reads quotes and platforms as Docker does', () => {
  expectFindings(bi031, [
    ['ARG VERSION=ltsc2025\nFROM mcr.microsoft.com/windows/servercore:"${VERSION}"'],
    ['ARG VERSION=24\nFROM "node:${VERSION}"'],
    [`ARG VERSION=24\nFROM 'node:24'`],
    ['ARG FLAVOR=${TARGETARCH}\nFROM scratch AS amd64\nFROM ${FLAVOR} AS archive'],
    ['ARG FLAVOR=$TARGETARCH\nFROM example.com/base-${FLAVOR}:1'],
    ['ARG VERSION\nFROM node:"${VERSION}"', 'should 2'],
  ]);
});

test('is silent where the reference is valid', () => {
  expectFindings(bi031, [
    ['ARG TAG=3.14-slim-trixie\nFROM python:${TAG}'],
    ['FROM python:${TAG:-3.14}'],
    ['ARG VARIANT\nFROM busybox:stable${VARIANT}'],
    ['ARG REGISTRY\nFROM ${REGISTRY}python:3.14'],
    ['FROM build-${TARGETARCH} AS one'],
    ['FROM --platform=${BUILDPLATFORM} python:3.14'],
    ['ARG A=3 B=${A}.14\nFROM python:${B}'],
    ['FROM python:3.14'],
    ['ARG TAG\nFROM python:${TAG#v}'],
    ['FROM scratch'],
  ]);
});
