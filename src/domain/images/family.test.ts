import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../content/read.ts';
import { errorsOfFamily, familyPath } from './family.ts';

const { images } = readContent('.');
const errorsOf = (id: string) => errorsOfFamily(images.get(id)!.data);

test('a family has an address of its own', () => {
  assert.equal(familyPath('debian-slim'), '/images/debian-slim/');
});

test('the facts of a family tell which messages its readers meet', () => {
  assert.deepEqual(errorsOf('debian-slim'), [
    'glibc-version',
    'x509',
    'time-zone',
    'release-file',
    'invalid-signature',
  ]);
  assert.deepEqual(errorsOf('distroless-static'), ['exec-no-such-file', 'no-shell']);
  assert.deepEqual(errorsOf('distroless-cc'), ['glibc-version', 'no-shell']);
  for (const id of ['no-shell', 'x509', 'time-zone', 'no-tmp', 'user-current']) {
    assert.ok(errorsOf('scratch').includes(id), `scratch: ${id}`);
  }
  assert.ok(errorsOf('ubi-micro').includes('cpu-level'), 'UBI 10 needs newer CPUs');
  assert.ok(!errorsOf('debian').includes('cpu-level'), 'Debian starts on every amd64 CPU');
  assert.ok(errorsOf('ubuntu').includes('uid-taken'), 'the user ubuntu has 1000');
  assert.ok(!errorsOf('ubuntu').includes('release-file'), 'only Debian has left the mirrors');
  assert.ok(errorsOf('alpine').includes('not-found'), 'a shell prints not found');
  assert.ok(!errorsOf('alpine').includes('x509'), 'Alpine brings CA certificates');
});
