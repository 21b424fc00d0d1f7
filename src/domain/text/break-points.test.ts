import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakableParts } from './break-points.ts';

test('a long reference may end a line behind a slash, a colon and an at sign', () => {
  assert.deepEqual(breakableParts('registry.access.redhat.com/ubi10/python-312-minimal:10.2'), [
    'registry.access.redhat.com/',
    'ubi10/',
    'python-312-minimal:',
    '10.2',
  ]);
  assert.deepEqual(breakableParts('debian@sha256:0123456789'), [
    'debian@',
    'sha256:',
    '0123456789',
  ]);
});

test('a short reference and a protocol stay whole', () => {
  assert.deepEqual(breakableParts('node:24-slim'), ['node:24-slim']);
  assert.deepEqual(breakableParts('https://example.org/a'), ['https://', 'example.org/', 'a']);
});

test('only the long words of a command are cut', () => {
  assert.deepEqual(breakableParts('docker pull gcr.io/distroless/base x:y'), [
    'docker pull gcr.io/',
    'distroless/',
    'base x:y',
  ]);
  assert.deepEqual(breakableParts(''), ['']);
});
