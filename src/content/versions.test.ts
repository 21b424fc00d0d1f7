import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from './read.ts';
import { versionsOnRecord } from './versions.ts';

const versions = versionsOnRecord(readContent('.'));

test('the records know releases, lines and C libraries by the names texts use', () => {
  for (const [name, version] of [
    ['Debian', '13'],
    ['Ubuntu', '24.04'],
    ['Alpine', '3.24'],
    ['Node.js', '24'],
    ['Node', '24'],
    ['CPython', '3.13'],
    ['RHEL', '9'],
    ['SLES', '16.0'],
    ['glibc', '2.41'],
    ['musl', '1.2.6'],
  ] as const) {
    assert.ok(versions.get(name)?.has(version), `${name} ${version}`);
  }
});

test('the next release of whole numbers has a name, and no other', () => {
  assert.ok(versions.get('Debian')?.has('14'));
  assert.ok(!versions.get('Debian')?.has('15'));
  assert.ok(!versions.get('Alpine')?.has('3.25'));
});
