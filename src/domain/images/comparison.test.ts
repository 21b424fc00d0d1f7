import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../content/read.ts';
import type { Image } from '../../schemas/image.ts';
import { compareImages, comparedPlatform, factsOf, releaseOf } from './comparison.ts';

const images = Object.fromEntries([...readContent('.').images].map(([id, { data }]) => [id, data]));
const rows = compareImages(images, Object.keys(images), comparedPlatform);

/** A family of which nothing is known, beside what a test says of it; its shape is that of any record. */
const familyWith = (facts: Partial<Image>): Image => ({
  ...Object.values(images)[0]!,
  libc: { name: 'unknown' },
  user: { name: 'unknown' },
  platforms: 'unknown',
  sizes: [],
  releases: [],
  ...facts,
});
const factsWith = (facts: Partial<Image>) =>
  factsOf(compareImages({ one: familyWith(facts) }, ['one'], comparedPlatform)[0]!, 1);

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
const named: [reference: string, versions: string[], version: string | undefined][] = [
  ['debian:13-slim', ['13', '12'], '13'],
  ['alpine:3.24', ['3.24', '3.23'], '3.24'],
  ['alpine:3.240', ['3.24', '3.23'], undefined],
  ['gcr.io/distroless/static-debian13:nonroot', ['debian13', 'debian12'], 'debian13'],
  ['registry.access.redhat.com/ubi10/ubi-minimal:10.2', ['10', '9'], '10'],
  ['registry.suse.com/bci/bci-micro:15.7', ['16.0', '15 SP7'], '15 SP7'],
  ['mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled', ['26.04', '24.04'], '24.04'],
  ['scratch', [], undefined],
];
const codenames: Readonly<Record<string, string>> = { '24.04': 'noble', '26.04': 'resolute' };
for (const [reference, versions, version] of named) {
  test(`${reference} names release ${version ?? 'none'}`, () => {
    const releases = versions.map((one) => ({
      version: one,
      ...(codenames[one] && { codename: codenames[one] }),
      until: '2030-01-01',
      source: 'a',
      asOf: '2026-11-24',
    }));
    assert.equal(releaseOf({ reference, releases })?.version, version);
  });
}

test('a reference that only resembles a release matches none', () => {
  const { releases: known } = images['alpine']!;
  assert.equal(releaseOf({ reference: 'alpine:3.240', releases: known }), undefined);
});

test('the reference of every family with releases names one of them', () => {
  const lost = Object.entries(images)
    .filter(([, image]) => image.releases.length > 0 && !releaseOf(image))
    .map(
      ([id, { reference }]) =>
        `content/data/images/${id}.yml: ${reference} is none of its releases`,
    );
  assert.deepEqual(lost, []);
});

test('what a record does not know has no value and no day', () => {
  const facts = factsWith({});
  assert.deepEqual(facts.choices.user, []);
  assert.deepEqual(facts.choices.platform, []);
  assert.equal(facts.compressed, undefined);
  assert.equal(facts.until, undefined);
});

test('a sentence about support is no day', () => {
  const until = { zh: '看情况', en: 'It depends' };
  const release = { version: '13', until, source: 'a', asOf: '2026-11-24' };
  assert.equal(factsWith({ reference: 'debian:13', releases: [release] }).until, undefined);
});

test('a family on two C libraries counts for both', () => {
  assert.deepEqual(factsWith({ libc: { name: 'glibc or musl' } }).choices.libc, ['glibc', 'musl']);
});
