import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi036 } from './bi036.ts';

const mount = (value: string) => `FROM rust:1.98-slim-trixie\nRUN --mount=${value} cargo build`;

test('finds caches of output that projects share', () => {
  expectFindings(bi036, [
    [mount('type=cache,target=/src/target'), 'must 2'],
    [mount('type=cache,target=/src/target/'), 'must 2'],
    [mount('target=/app/build,type=cache,sharing=locked'), 'must 2'],
    [mount('type=cache,dst=/src/cmake-build-release'), 'must 2'],
    [mount('type=cache,destination=target'), 'must 2'],
    [mount('type=cache,target=/src/obj'), 'must 2'],
    [
      'FROM debian:13\nRUN --mount=type=cache,target=/root/.cargo \\\n --mount=type=cache,target=/src/target \\\n cargo build',
      'must 3',
    ],
  ]);
});

test('is silent with an id, and for downloads', () => {
  expectFindings(bi036, [
    [mount('type=cache,id=shop-target,target=/src/target')],
    [mount('type=cache,target=/root/.cache/pip')],
    [mount('type=cache,target=/root/.npm')],
    [mount('type=cache,target=/usr/local/cargo/registry')],
    [mount('type=cache,target=/go/pkg/mod')],
    [mount('type=cache,target=/root/.cache/go-build')],
    [mount('type=cache,target=/var/lib/apt')],
    [mount('type=bind,target=/src/target')],
    [mount('type=cache,target=/targets')],
    ['FROM debian:13\nRUN cargo build'],
  ]);
});
