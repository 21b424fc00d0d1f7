import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi024 } from './bi024.ts';

const copy = (from: string, to: string, paths: string, before = 'RUN true') =>
  `FROM ${from} AS build\n${before}\nFROM ${to}\nCOPY --from=build ${paths}`;

test('finds file systems that move', () => {
  expectFindings(bi024, [
    [copy('python:3.14-slim', 'python:3.14-slim', '/ /'), 'should 4'],
    [copy('debian:13', 'debian:13', '/usr /usr'), 'should 4'],
    [copy('python:3.14', 'python:3.14-slim', '/usr/local /usr/local'), 'should 4'],
    [copy('debian:13', 'debian:13', '/etc/ /etc/'), 'should 4'],
    [copy('node:24', 'node:24-slim', '/opt /opt'), 'should 4'],
    [copy('debian:13', 'scratch', '/ /'), 'consider 4'],
    [
      copy(
        'python:3.14-slim',
        'python:3.13-slim',
        '/opt/venv /opt/venv',
        'RUN python -m venv /opt/venv',
      ),
      'should 4',
    ],
    [
      copy(
        'python:3.14-slim',
        'gcr.io/distroless/python3-debian13',
        '/venv /venv',
        'RUN python -m venv /venv',
      ),
      'should 4',
    ],
    ['FROM debian:13 AS build\nFROM debian:13\nCOPY --from=0 / /', 'should 3'],
  ]);
});

test('is silent for files, and for a venv that stays on its image', () => {
  expectFindings(bi024, [
    [copy('debian:13', 'debian:13', '/app /app')],
    [copy('debian:13', 'scratch', '/rootfs /')],
    [copy('debian:13', 'debian:13', '/etc/ssl/certs /etc/ssl/certs')],
    [
      copy(
        'python:3.14-slim',
        'python:3.14-slim',
        '/opt/venv /opt/venv',
        'RUN python -m venv /opt/venv',
      ),
    ],
    [
      copy(
        'python:3.14',
        'python:3.14-slim',
        '/opt/venv /opt/venv',
        'RUN python -m venv /opt/venv',
      ),
    ],
    [copy('scratch', 'debian:13', '/ /')],
    // Empty in the image of a system: what is there, the build put there.
    [copy('alpine:3.24', 'alpine:3.24', '/usr/local /usr/local', 'RUN make install')],
    [copy('ubuntu:26.04', 'ubuntu:26.04', '/opt/ /opt/', 'RUN make install')],
    [copy('debian:13', 'debian:13', '/ /from-build')],
    ['FROM debian:13\nCOPY --from=tonistiigi/xx:1.6 / /'],
    ['FROM debian:13\nCOPY / /'],
    ['FROM tonistiigi/xx:1.6 AS xx\nFROM debian:13\nCOPY --from=xx / /'],
  ]);
});
