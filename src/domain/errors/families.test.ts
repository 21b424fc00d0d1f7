import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../content/read.ts';
import { isMetWith } from './families.ts';

const { errors, images } = readContent('.');

/** Is an error met with a family, both as they are on record? */
const isMet = (error: string, family: string) =>
  isMetWith(errors.get(error)!.data, family, images.get(family)!.data);

test('the facts of a family tell which messages its readers meet', () => {
  for (const id of ['no-shell', 'x509', 'time-zone', 'no-tmp', 'user-current']) {
    assert.ok(isMet(id, 'scratch'), `scratch: ${id}`);
  }
  assert.ok(isMet('cpu-level', 'ubi-micro'), 'UBI 10 needs newer CPUs');
  assert.ok(!isMet('cpu-level', 'debian'), 'Debian starts on every amd64 CPU');
  assert.ok(isMet('uid-taken', 'ubuntu'), 'the user ubuntu has 1000');
  assert.ok(isMet('release-file', 'debian-slim'), 'Debian leaves its mirrors');
  assert.ok(!isMet('release-file', 'ubuntu'), 'only Debian has left the mirrors');
  assert.ok(isMet('not-found', 'alpine'), 'a shell prints not found');
  assert.ok(!isMet('not-found', 'distroless-static'), 'without a shell nobody prints it');
  assert.ok(!isMet('x509', 'alpine'), 'Alpine brings CA certificates');
  assert.ok(isMet('time-zone', 'debian'), 'Debian 13 lacks the old names');
});

test('all facts of an entry have to hold, and one entry is enough', () => {
  const alpine = images.get('alpine')!.data;
  assert.ok(isMetWith({ images: [{ libc: 'musl', shell: 'yes' }] }, 'alpine', alpine));
  assert.ok(!isMetWith({ images: [{ libc: 'musl', shell: 'no' }] }, 'alpine', alpine));
  assert.ok(isMetWith({ images: ['debian', { libc: 'musl' }] }, 'alpine', alpine));
  assert.ok(isMetWith({ images: ['alpine'] }, 'alpine', alpine));
  assert.ok(!isMetWith({ images: [] }, 'alpine', alpine), 'it depends on no family');
});

test('what is unknown of a family does not hold', () => {
  const unknown = { ...images.get('alpine')!.data, shell: 'unknown' as const };
  assert.ok(!isMetWith({ images: [{ shell: 'yes' }] }, 'alpine', unknown));
  assert.ok(!isMetWith({ images: [{ shell: 'no' }] }, 'alpine', unknown));
});
