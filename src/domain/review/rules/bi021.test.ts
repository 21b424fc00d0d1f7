import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi021 } from './bi021.ts';

const digest = '@sha256:' + 'e'.repeat(64);

test('finds tags that left the list', () => {
  expectFindings(bi021, [
    ['FROM node:24.1.0-slim', 'should 1 => FROM node:24-bookworm-slim'],
    ['FROM python:3.13.1-slim-bookworm', 'should 1 => FROM python:3.13-slim-bookworm'],
    [
      'FROM scratch\nCOPY --from=python:3.13.1-slim-bookworm /a /a',
      'should 2 => COPY --from=python:3.13-slim-bookworm /a /a',
    ],
  ]);
});

test('asks who raises a digest', () => {
  expectFindings(bi021, [
    [`FROM alpine:3.24${digest}`, 'consider 1'],
    ['FROM python:3.14-slim-trixie@sha256:<digest>', 'consider 1'],
  ]);
});

test('is silent for what is rebuilt, has ended, or is looked after', () => {
  expectFindings(bi021, [
    ['FROM node:24-slim'],
    ['FROM node:18.16.0-slim'],
    ['FROM node:99.0.0-slim'],
    [`# Renovate raises this digest\nFROM alpine:3.24${digest}`],
    [`# 每周重建\nFROM alpine:3.24${digest}`],
    ['FROM openjdk:21-slim'],
    ['FROM example.com/app:1.0.0'],
    ['FROM scratch'],
  ]);
});
