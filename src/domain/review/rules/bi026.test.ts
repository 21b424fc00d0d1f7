import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi026 } from './bi026.ts';

const digest = '@sha256:' + 'f'.repeat(64);

test('finds images that are not pinned, and names without a stage', () => {
  expectFindings(bi026, [
    ['FROM debian:13\nCOPY --from=nginx:1.31 /a /a', 'consider 2'],
    ['FROM debian:13\nCOPY --from=ghcr.io/astral-sh/uv /uv /bin/', 'should 2'],
    ['FROM debian:13\nCOPY --from=ghcr.io/astral-sh/uv:0.9 /uv /bin/', 'consider 2'],
    ['FROM debian:13\nCOPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/', 'should 2'],
    [
      'FROM debian:13\nRUN --mount=from=ghcr.io/astral-sh/uv,source=/uv,target=/bin/uv uv sync',
      'should 2',
    ],
    ['FROM debian:13\nRUN --mount=type=bind,source=/a,from=a/b:1,target=/b b', 'consider 2'],
    ['FROM a:1 AS builder\nFROM debian:13\nCOPY --from=buidler /a /a', 'should 3'],
    ['FROM debian:13\nCOPY --from=assets /a /a', 'consider 2'],
    ['FROM debian:13\nCOPY --from=nginx /a /a', 'consider 2'],
  ]);
});

test('is silent for stages and digests', () => {
  expectFindings(bi026, [
    ['FROM a:1 AS build\nFROM debian:13\nCOPY --from=build /a /a'],
    ['FROM a:1\nFROM debian:13\nCOPY --from=0 /a /a'],
    ['FROM a:1 AS Build\nFROM debian:13\nCOPY --from=build /a /a'],
    [`FROM debian:13\nCOPY --from=nginx:1.31${digest} /a /a`],
    [`FROM debian:13\nRUN --mount=from=a/b${digest},target=/b b`],
    ['FROM debian:13\nCOPY a /a'],
    ['FROM debian:13\nRUN --mount=type=cache,target=/a b'],
    ['ARG IMAGE\nFROM debian:13\nRUN --mount=from=${IMAGE},target=/b b'],
  ]);
});
