import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applicationFiles, dockerfileSum, findSamples, fingerprintOf } from './list.ts';

const files = new Map([
  ['content/data/dockerfiles/go-slim.Dockerfile', 'FROM debian:13-slim\n'],
  ['content/data/dockerfiles/zig-slim.Dockerfile', 'FROM debian:13-slim\n'],
  [
    'content/en/images/scratch.mdx',
    '```sh\nls\n```\n## FROM {#from}\n\n```dockerfile\nFROM scratch\nRUN go build .\n```\n',
  ],
  ['content/en/images/none.mdx', '## FROM {#from}\n'],
  ['content/samples/go/main.go', 'package main'],
  ['content/samples/go/sub/a.go', 'package sub'],
  ['content/samples/gopher/main.go', 'package gopher'],
]);

test('samples are found in files and on pages of images, with an application where there is one', () => {
  assert.deepEqual(
    findSamples(files).map(({ id, application }) => [id, application]),
    [
      ['go-slim', 'go'],
      ['images/scratch', 'go'],
      ['zig-slim', undefined],
    ],
  );
  assert.equal(findSamples(files)[1]!.text, 'FROM scratch\nRUN go build .\n');
  assert.deepEqual([...applicationFiles(files, 'go').keys()], ['main.go', 'sub/a.go']);
});

test('a fingerprint changes with the Dockerfile and its application, and not with comments', () => {
  const [sample] = findSamples(files);
  const first = fingerprintOf(files, sample!);
  assert.match(first, /^[0-9a-f]{12}-[0-9a-f]{12}$/);
  assert.equal(
    fingerprintOf(files, { ...sample!, text: '# en: why\nFROM debian:13-slim\n' }),
    first,
  );
  assert.notEqual(fingerprintOf(files, { ...sample!, text: 'FROM debian:12-slim\n' }), first);
  const edited = new Map([...files, ['content/samples/go/main.go', 'package other'] as const]);
  assert.notEqual(fingerprintOf(edited, sample!), first);
  assert.notEqual(dockerfileSum('# syntax=docker/dockerfile:1\nFROM a'), dockerfileSum('FROM a'));
});
