import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi012 } from './bi012.ts';

const run = (base: string, command: string) => `FROM ${base}\nRUN ${command}\nCMD ["/app"]`;

test('finds compilers in the final stage', () => {
  expectFindings(bi012, [
    [run('debian:13', 'apt-get install -y build-essential'), 'must 2'],
    [run('debian:13', 'apt-get install -y gcc=4:14* libpq5'), 'must 2'],
    [run('alpine:3.24', 'apk add --no-cache gcc musl-dev'), 'must 2'],
    [run('fedora:43', 'dnf install -y gcc-c++ && dnf clean all'), 'must 2'],
    ['FROM debian:13\nRUN apt-get install -y make', 'consider 2'],
    [run('debian:13', 'apt-get install -y gcc git sudo'), 'consider 2'],
  ]);
});

test('finds caches in the final stage', () => {
  expectFindings(bi012, [
    [run('debian:13', 'apt-get update && apt-get install -y curl'), 'should 2'],
    [
      'FROM debian:13\nRUN apt-get update\nRUN apt-get install -y curl && rm -rf /var/lib/apt/lists/*',
      'should 2',
    ],
    [run('alpine:3.24', 'apk add curl'), 'should 2'],
    [run('fedora:43', 'dnf install -y curl'), 'should 2'],
    [run('rockylinux:9', 'yum -y install curl'), 'should 2'],
    [run('python:3.14-slim', 'pip install flask'), 'should 2'],
    [run('python:3.14-slim', 'python3 -m pip install -r requirements.txt'), 'should 2'],
    [run('debian:13', '<<EOF\napt-get update\napt-get install -y curl\nEOF'), 'should 3'],
  ]);
});

test('is silent where both are gone, kept outside, or in an earlier stage', () => {
  expectFindings(bi012, [
    [
      'FROM debian:13 AS build\nRUN apt-get update && apt-get install -y gcc\nFROM debian:13\nCMD ["/app"]',
    ],
    [run('debian:13', 'apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*')],
    [
      run(
        'debian:13',
        'apt-get update && apt-get install -y curl \\\n  && rm -rf /tmp/* /var/lib/apt/lists/*',
      ),
    ],
    [
      run(
        'debian:13',
        '--mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y curl',
      ),
    ],
    [run('alpine:3.24', 'apk add --no-cache curl')],
    [
      run(
        'alpine:3.24',
        'apk add --no-cache --virtual .build gcc musl-dev && make && apk del .build',
      ),
    ],
    [run('debian:13', 'apt-get install -y gcc && make && apt-get purge -y gcc')],
    [run('fedora:43', 'dnf install -y curl && dnf clean all')],
    [run('python:3.14-slim', 'pip install --no-cache-dir flask')],
    [run('python:3.14-slim', '--mount=type=cache,target=/root/.cache/pip pip install flask')],
    ['FROM python:3.14-slim\nENV PIP_NO_CACHE_DIR=1\nRUN pip install flask'],
    [run('python:3.14-slim', 'pip install flask && rm -rf /root/.cache')],
    [run('debian:13', 'echo apt-get update')],
    [run('debian:13', 'apt-get install -y libpq5 makepasswd')],
  ]);
});
