import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullReference, standInFor } from './stand-ins.ts';

test('what is made of Debian packages can be stood in for, and nothing else', () => {
  const cases: [string, string | undefined][] = [
    ['debian:trixie-slim', 'debian'],
    ['docker.io/library/debian:13-slim', 'debian'],
    ['golang:1.27.1-trixie', 'golang'],
    ['node:24.21.0-trixie-slim', 'node'],
    ['eclipse-temurin:21.0.12_8-jre-noble', 'temurin-jre'],
    ['gcr.io/distroless/cc-debian13:nonroot', 'distroless-cc'],
    ['node:26-trixie-slim', undefined],
    ['golang:1.27.1-alpine3.24', undefined],
    ['alpine:3.24', undefined],
    ['debian:bookworm-slim', undefined],
    ['ubuntu:24.04', undefined],
    ['dhi.io/debian-base:trixie-debian13-dev', undefined],
    ['mcr.microsoft.com/dotnet/sdk:10.0-noble', undefined],
  ];
  for (const [reference, name] of cases) assert.equal(standInFor(reference), name, reference);
});

test('a reference gets the registry that it leaves out', () => {
  assert.equal(fullReference('debian:13'), 'docker.io/library/debian:13');
  assert.equal(fullReference('grafana/grafana:12'), 'docker.io/grafana/grafana:12');
  assert.equal(
    fullReference('gcr.io/distroless/static:nonroot'),
    'gcr.io/distroless/static:nonroot',
  );
});
