import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../content/read.ts';
import { dockerfileFacts, imageOfResult, recommendations, systemOf } from './result.ts';

const { images, runtimes, decision } = readContent('.');
const dataOf = <T>(records: ReadonlyMap<string, { data: T }>) =>
  Object.fromEntries([...records].map(([id, { data }]) => [id, data]));
const families = dataOf(images);

test('a reference with a release names its system and how long that is supported', () => {
  assert.deepEqual(systemOf('node:24-bookworm-slim', families), {
    name: 'Debian 12',
    until: '2026-07-11',
    ltsUntil: '2028-06-30',
  });
  assert.equal(systemOf('eclipse-temurin:21-jre-alpine-3.24', families)?.name, 'Alpine 3.24');
  assert.equal(systemOf('aspnet:10.0-noble', families)?.name, 'Ubuntu 24.04');
});

test('a reference without a release names no system', () => {
  assert.equal(systemOf('node:24-slim', families), undefined);
});

test('the default of the chooser is recommended most, a family outside of it never', () => {
  const counts = recommendations(decision!.data);
  const most = [...counts].toSorted((a, b) => b[1] - a[1])[0]!;
  assert.equal(most[0], 'debian-slim');
  assert.equal(counts.get('debian'), undefined);
});

test('a release that is not on record has a name and no day', () => {
  assert.deepEqual(systemOf('node:24-bookworm-slim', {}), { name: 'Debian 12' });
});

test('a Dockerfile gives the runtime image, the build image, the user and the supported parts', () => {
  const text = `FROM golang:1.27.1-trixie AS build
FROM debian:trixie-slim
USER 65532:65532
`;
  const { support, ...facts } = dockerfileFacts(text, families, dataOf(runtimes));
  assert.deepEqual(facts, {
    runs: 'debian:trixie-slim',
    builds: 'golang:1.27.1-trixie',
    user: '65532:65532',
  });
  assert.deepEqual(
    support.map(({ name }) => name),
    ['Debian 13', 'Go 1.27'],
  );
});

test('a result uses the family of its pick, or of its artifact where the pick has several', () => {
  const familyOf = (artifact: string, pick: string) =>
    imageOfResult(decision!.data, { artifact, pick });
  assert.equal(familyOf('rust', 'distroless'), 'distroless-cc');
  assert.equal(familyOf('go', 'distroless'), 'distroless-base');
  assert.equal(familyOf('python', 'gpu'), 'debian-slim');
  assert.equal(familyOf('node', 'gpu'), undefined);
});
