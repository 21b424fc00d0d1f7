import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../content/read.ts';
import { compareImages, comparedPlatform, factsOf, releaseOf } from './comparison.ts';

const images = Object.fromEntries([...readContent('.').images].map(([id, { data }]) => [id, data]));
const rows = compareImages(images, Object.keys(images), comparedPlatform);
const factsById = Object.fromEntries(rows.map((row) => [row.id, factsOf(row)]));

test('the largest compressed size comes first, unknown ones last', () => {
  const sizes = rows.map(({ compressed }) => compressed?.bytes ?? -1);
  assert.deepEqual(
    sizes,
    sizes.toSorted((a, b) => b - a),
  );
  assert.equal(sizes.at(-1), -1);
});

test('an id without a record is refused', () => {
  assert.throws(() => compareImages(images, ['centos'], comparedPlatform), /no image "centos"/);
});

/** The release each `FROM` line names, in every way a family writes it. */
const releases: [id: string, version: string | undefined][] = [
  ['debian-slim', '13'],
  ['alpine', '3.24'],
  ['distroless-static', 'debian13'],
  ['ubi-minimal', '10'],
  ['suse-bci', '15 SP7'],
  ['ubuntu-chiseled', '24.04'],
  ['scratch', undefined],
];
for (const [id, version] of releases) {
  test(`${id} names release ${version ?? 'none'}`, () => {
    assert.equal(releaseOf(images[id]!)?.version, version);
  });
}

test('a reference that only resembles a release matches none', () => {
  const { releases: known } = images['alpine']!;
  assert.equal(releaseOf({ reference: 'alpine:3.240', releases: known }), undefined);
});

test('what a record does not know has no value and no day', () => {
  assert.deepEqual(factsById['ubi-micro']!.choices.user, []);
  assert.deepEqual(factsById['azure-linux']!.choices.platform, []);
  assert.equal(factsById['chainguard']!.compressed, undefined);
  assert.equal(factsById['distroless-base']!.until, undefined, 'a sentence is not a day');
});

test('a family on two C libraries counts for both', () => {
  assert.deepEqual(factsById['hardened-docker']!.choices.libc, ['glibc', 'musl']);
});
