import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { image } from '../schemas/image.ts';
import { endoflifeAnswer } from '../schemas/endoflife.ts';
import { runtime } from '../schemas/runtime.ts';
import { questionsOf, refreshed, type Answers } from './refresh-plan.ts';

const day = '2027-02-03';
const digest = (letter: string) => `sha256:${letter.repeat(64)}`;

/** A family, written like those in content/data/images. */
const family = `name: { zh: 精简版, en: Slim }
kind: slim
reference: debian:13-slim
provider: { zh: 开发者, en: Developers }
terms: { zh: 免费, en: Free }
cost: free
rebuilds: unknown
attestations: unknown
libc: { name: glibc, version: '2.41' }
shell: [bash, dash]
packageManager: apt
user: { name: root, uid: 0 }
certificates: no
timeZones: yes
sizes:
  # what a pull transfers
  - reference: debian:13-slim
    platform: linux/amd64
    kind: compressed
    bytes: 29780765
    precision: exact
    asOf: 2026-08-04
    source: repo-info
  - reference: debian:13-slim
    platform: linux/arm64
    kind: compressed
    bytes: 30143609
    precision: rounded
    asOf: 2026-08-04
    source: repo-info
  - reference: debian:13-slim
    platform: linux/amd64
    kind: unpacked
    bytes: 78640000
    precision: rounded
    asOf: 2026-08-24
    source: repo-info
platforms: [linux/amd64, linux/arm/v7, linux/arm64]
endoflife: debian
releases:
  - version: '13'
    codename: trixie
    released: 2025-08-09
    until: 2028-08-09
    ltsUntil: 2030-06-30
    libcVersion: '2.41'
    source: endoflife
    asOf: 2026-08-22
  - version: '12 LTS'
    codename: bookworm
    released: 2023-06-10
    until: 2026-07-11
    source: endoflife
    asOf: 2026-08-22
  - version: debian11
    until: { zh: 计划中, en: planned }
    source: elsewhere
    asOf: 2026-08-22
suits: { zh: 多数, en: Most }
strengths: { zh: 有, en: Some }
costs:
  zh: 有一点
  en: >-
    A text that is folded over two lines because it would not fit on one of them, so that somebody
    can see that it stays so.
debugging: { zh: 用shell, en: With its shell }
sources: [repo-info, endoflife]
reviewed: 2026-11-24
`;
const emptyFamily = family.replace(/\nsizes:\n[\s\S]*?\nplatforms:/, '\nsizes: []\nplatforms:');

/** A runtime, written like those in content/data/runtimes. */
const language = `name: Go
repository: golang
endoflife: go
lines:
  source: endoflife
  asOf: 2026-08-22
  entries:
    - { version: '1.27', until: supported }
    - { version: '1.26', until: supported }
    - { version: '1.25', until: 2026-08-19 }
pairs:
  - { pick: scratch, suits: { zh: 静态程序, en: Static programs } }
tags:
  source: official-images
  asOf: 2026-08-21
  forms:
    - { form: VERSION-SUITE, example: 'golang:1.27.1-trixie', holds: { zh: 编译器, en: A compiler } }
  short:
    - { reference: 'golang:1.27', means: 'golang:1.27-trixie' }
sizes: []
sources: [endoflife]
reviewed: 2026-11-24
`;
const readImage = (text: string) => image.parse(parse(text));
const readRuntime = (text: string) => runtime.parse(parse(text));

/** The lines of a text that are in the other no more. */
function removedLines(before: string, after: string): string[] {
  const rest = after.split('\n');
  return before.split('\n').filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

describe('what a record is asked for', () => {
  test('is the references and platforms it holds', () => {
    const { sizes, product } = questionsOf(readImage(family));
    assert.equal(product, 'debian');
    assert.deepEqual(sizes, [
      {
        reference: 'debian:13-slim',
        platforms: ['linux/amd64', 'linux/arm64'],
        optional: false,
        known: {},
      },
    ]);
  });

  test('is its own reference when it holds no size yet, and a refusal is then not a failure', () => {
    const [question] = questionsOf(readImage(emptyFamily)).sizes;
    assert.deepEqual(question, {
      reference: 'debian:13-slim',
      platforms: ['linux/amd64', 'linux/arm64'],
      optional: true,
      known: {},
    });
  });

  test('is nothing for the empty image', () => {
    const scratch = family
      .replaceAll('debian:13-slim', 'scratch')
      .replaceAll('source: endoflife', 'source: else');
    assert.deepEqual(questionsOf(readImage(scratch)), { sizes: [] });
  });

  test('leaves out lines that come from elsewhere', () => {
    const elsewhere = language.replace('source: endoflife', 'source: official-images');
    assert.equal(questionsOf(readRuntime(elsewhere)).product, undefined);
  });
});

describe('a refreshed record', () => {
  const release = (name: string, releaseDate: string, eolFrom: string, eoesFrom: string) => ({
    name,
    releaseDate,
    isEol: eolFrom < day,
    eolFrom,
    eoesFrom,
  });
  const releases = [
    release('13', '2025-08-09', '2028-08-09', '2030-06-30'),
    release('12', '2023-06-10', '2026-07-11', '2028-06-30'),
    release('11', '2021-08-14', '2024-08-14', '2026-08-31'),
  ];
  const answers: Answers = {
    sizes: {
      'debian:13-slim': {
        day,
        platforms: {
          'linux/amd64': { bytes: 29_780_765, digest: digest('a') },
          'linux/arm64': { bytes: 31_000_000, digest: digest('b') },
        },
      },
    },
    product: { day, releases },
  };
  const after = (change: Partial<Answers> = {}) =>
    refreshed(family, readImage(family), { ...answers, ...change });

  test('has the new figures with day, source and digest', () => {
    const { sizes, sources } = readImage(after().text);
    assert.deepEqual(sizes[1], {
      reference: 'debian:13-slim',
      platform: 'linux/arm64',
      kind: 'compressed',
      bytes: 31_000_000,
      digest: digest('b'),
      precision: 'exact',
      asOf: day,
      source: 'registries',
    });
    assert.deepEqual(sources, ['repo-info', 'endoflife', 'registries']);
  });

  test('keeps fields that are not in a manifest', () => {
    assert.deepEqual(readImage(after().text).sizes[2], readImage(family).sizes[2]);
  });

  test('differs in figures, days and sources only', () => {
    const lines = removedLines(family, after().text);
    assert.equal(lines.length, 9);
    for (const line of lines) assert.match(line, /^ +(bytes|asOf|source|precision): |^sources: /);
  });

  test('reports changes, not confirmations', () => {
    const { changes, figures, news, missing } = after();
    assert.deepEqual(changes, ['debian:13-slim linux/arm64: 30143609 → 31000000 bytes']);
    // Two sizes; day of release and two ends of one release, day of release and one end of the other.
    assert.equal(figures, 2 + 3 + 2);
    assert.deepEqual([...news, ...missing], []);
  });

  test('is the same text when it is asked again on the same day', () => {
    const { text } = after();
    assert.equal(refreshed(text, readImage(text), answers).text, text);
  });

  test('moves a support date', () => {
    const moved = releases.map((one) =>
      one.name === '12' ? { ...one, eolFrom: '2026-06-10' } : one,
    );
    const { text, changes } = after({ product: { day, releases: moved } });
    assert.equal(readImage(text).releases[1]?.until, '2026-06-10');
    assert.ok(changes.includes('Slim 12 LTS until: 2026-07-11 → 2026-06-10'));
  });

  test('is not to be written when a release is gone', () => {
    assert.deepEqual(after({ product: { day, releases: releases.slice(1) } }).missing, [
      'released of Slim 13',
      'until of Slim 13',
      'ltsUntil of Slim 13',
    ]);
  });

  test('names a release that is not on record', () => {
    const next = release('14', '2027-07-01', '2030-07-01', '2032-06-30');
    assert.deepEqual(after({ product: { day, releases: [next, ...releases] } }).news, [
      '14, released 2027-07-01, supported until 2030-07-01',
    ]);
  });

  test('of a runtime says supported until there is a day', () => {
    const answered = [
      { name: '1.27', isEol: false, eolFrom: null },
      { name: '1.26', isEol: false, eolFrom: '2027-02-01' },
      { name: '1.25', isEol: true, eolFrom: '2026-08-19' },
    ];
    const result = refreshed(language, readRuntime(language), {
      sizes: {},
      product: { day, releases: answered },
    });
    assert.deepEqual(result.changes, ['Go 1.26: supported → 2027-02-01']);
    assert.equal(
      result.text,
      language
        .replace('asOf: 2026-08-22', `asOf: ${day}`)
        .replace("'1.26', until: supported", "'1.26', until: 2027-02-01"),
    );
  });

  test('of a family without sizes gets its first ones', () => {
    const { text, changes } = refreshed(emptyFamily, readImage(emptyFamily), answers);
    assert.deepEqual(
      readImage(text).sizes.map(({ platform, bytes, source }) => [platform, bytes, source]),
      [
        ['linux/amd64', 29_780_765, 'registries'],
        ['linux/arm64', 31_000_000, 'registries'],
      ],
    );
    assert.equal(changes[0], 'debian:13-slim linux/amd64: unknown → 29780765 bytes');
  });
});

describe('what a source claims', () => {
  const sizes = (bytes: number): Answers['sizes'] => ({
    'debian:13-slim': {
      day,
      platforms: { 'linux/amd64': { bytes, digest: digest('a') } },
    },
  });
  const releaseOf = (fields: object) =>
    endoflifeAnswer.safeParse({
      result: { name: 'debian', releases: [{ name: '13', isEol: false, ...fields }] },
    }).success;

  test('is shown to a person when it is far from what is on record', () => {
    const jumpsOf = (bytes: number) =>
      refreshed(family, readImage(family), { sizes: sizes(bytes) }).jumps;
    assert.deepEqual(jumpsOf(31_000_000), []);
    assert.deepEqual(jumpsOf(290_000_000), [
      'debian:13-slim linux/amd64: 29780765 → 290000000 bytes',
    ]);
    assert.equal(jumpsOf(100).length, 1);
    const later = refreshed(family, readImage(family), {
      sizes: {},
      product: {
        day,
        releases: [
          {
            name: '13',
            isEol: false,
            releaseDate: '2025-08-09',
            eolFrom: '2032-01-01',
            eoesFrom: '2030-07-01',
          },
          { name: '12', isEol: false, releaseDate: '2023-06-10', eolFrom: '2026-07-12' },
        ],
      },
    });
    assert.deepEqual(later.jumps, ['Slim 13 until: 2028-08-09 → 2032-01-01']);
  });

  test('is refused when no release can have such a day or name', () => {
    assert.ok(releaseOf({ eolFrom: '2030-06-30' }));
    for (const day of ['1000-01-01', '0001-01-01', '9999-12-31', '2030-02-30', 'soon'])
      assert.equal(releaseOf({ eolFrom: day }), false, day);
    for (const name of ['\u001b[2J13', '13\n', '\u202e31', '', ' ', 'a'.repeat(100), '13: {a: b}'])
      assert.equal(releaseOf({ name }), false, name);
    for (const name of ['13', '24.04', '3.24', '22 LTS', 'bookworm', '10.0-rc1'])
      assert.ok(releaseOf({ name }), name);
  });
});
