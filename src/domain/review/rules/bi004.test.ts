import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi004 } from './bi004.ts';

const digest = '@sha256:' + 'd'.repeat(64);

test('asks once', () => {
  expectFindings(bi004, [
    ['FROM alpine:3.24', 'consider 1'],
    ['FROM golang:1.26 AS build\nFROM alpine:3.24', 'consider 2'],
    ['FROM golang:1.26 AS build\nFROM scratch', 'consider 1'],
    ['FROM a:1 AS one\nFROM one', 'consider 1'],
  ]);
});

test('asks about the last that is open, once for a file', () => {
  expectFindings(bi004, [
    [`FROM golang:1.26${digest} AS build\nFROM alpine:3.24`, 'consider 2'],
    [`FROM golang:1.26 AS build\nFROM alpine:3.24${digest}`, 'consider 1'],
    ['# Renovate raises this\nFROM alpine:3.24', 'consider 2'],
    ['FROM a:1 AS one\nFROM b:1 AS two\nFROM one', 'consider 2'],
  ]);
});

test('is silent with a digest, and where there is none to pin', () => {
  expectFindings(bi004, [
    [`FROM alpine:3.24${digest}`],
    ['FROM scratch'],
    ['ARG BASE\nFROM ${BASE}'],
    [`FROM alpine:3.24${digest} AS one\nFROM one\nCOPY --from=one /a /a`],
    [''],
  ]);
});
