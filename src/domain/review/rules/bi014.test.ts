import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { facts } from '../../../testing/review.ts';
import { review } from '../review.ts';
import { bi014 } from './bi014.ts';

const pair = (build: string, command: string, base: string, copy = '/app /app') =>
  `FROM ${build} AS build\nRUN ${command}\nFROM ${base}\nCOPY --from=build ${copy}`;

test('finds programs that meet another C library', () => {
  expectFindings(bi014, [
    [pair('golang:1.26-trixie', 'go build -o /app .', 'alpine:3.24'), 'must 4'],
    [pair('golang:1.26', 'go build -o /app .', 'alpine:3.24'), 'must 4'],
    [pair('rust:1.98-slim-trixie', 'cargo build --release', 'alpine:3.24'), 'must 4'],
    [pair('rust:1.98-slim-trixie', 'cargo build --release', 'debian:bookworm-slim'), 'must 4'],
    [pair('gcc:15-trixie', 'gcc -o /app main.c', 'gcr.io/distroless/cc-debian12'), 'must 4'],
    [
      pair(
        'alpine:3.24',
        'apk add --no-cache gcc musl-dev && gcc -o /app main.c',
        'debian:13-slim',
      ),
      'must 4',
    ],
    [pair('ubuntu:24.04', 'gcc -o /app main.c', 'debian:12-slim'), 'must 4'],
    [
      pair('eclipse-temurin:21-jdk-noble', 'jlink --output /jre', 'alpine:3.24', '/jre /opt/jre'),
      'must 4',
    ],
    [
      pair(
        'python:3.14-slim',
        'python -m venv /venv && /venv/bin/pip install numpy',
        'python:3.14-alpine',
        '/venv /venv',
      ),
      'should 4',
    ],
    [
      pair('node:24-slim', 'npm ci', 'node:24-alpine', '/app/node_modules ./node_modules'),
      'should 4',
    ],
    [
      'FROM alpine:3.24\nCOPY --from=node:24-slim /usr/local/bin/node /usr/local/bin/node',
      'must 2',
    ],
  ]);
});

test('is silent where they fit, where it is static, and where nothing native moves', () => {
  expectFindings(bi014, [
    [pair('golang:1.26-trixie', 'CGO_ENABLED=0 go build -o /app .', 'alpine:3.24')],
    [pair('golang:1.26-alpine3.24', 'go build -o /app .', 'debian:13')],
    [pair('golang:1.26-trixie', 'make', 'alpine:3.24')],
    [pair('rust:1.98-slim-trixie', 'cargo build --release', 'debian:trixie-slim')],
    [pair('rust:1.98-slim-bookworm', 'cargo build --release', 'debian:trixie-slim')],
    [pair('rust:1.98-trixie', 'cargo build --target x86_64-unknown-linux-musl', 'alpine:3.24')],
    [
      pair(
        'node:24',
        'npm ci && npm run build',
        'nginx:1.31-alpine3.24',
        '/src/dist /usr/share/nginx/html',
      ),
    ],
    [
      pair(
        'maven:3.9-eclipse-temurin-21',
        'mvn package',
        'eclipse-temurin:21-jre-alpine',
        '/src/target/app.jar /app.jar',
      ),
    ],
    [pair('golang:1.26-trixie', 'go build -o /app .', 'gcr.io/distroless/static-debian13')],
    [pair('golang:1.26-trixie', 'go build -o /app .', 'scratch')],
    [pair('golang:1.26-trixie', 'go build -o /app .', 'example.com/base:1')],
    [
      pair(
        'python:3.14-slim',
        'pip install --target /deps flask',
        'python:3.14-alpine',
        '/src/app.py /app.py',
      ),
    ],
    ['FROM alpine:3.24\nCOPY --from=ghcr.io/astral-sh/uv:0.9 /uv /bin/'],
  ]);
});

test('the arrow between two such stages says so', () => {
  const { arrows } = review(pair('golang:1.26-trixie', 'go build -o /app .', 'alpine:3.24'), facts);
  assert.deepEqual(arrows, [{ from: 'build', to: '1', line: 4, misfit: 'libc' }]);
});
