import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  applyChange,
  buildsOf,
  buildsOn,
  type Change,
  type History,
  type Release,
} from './history.ts';
import type { Build } from './library-file.ts';
import { changeTo, packHistory, unpackHistory } from './pack.ts';
import { releasesOf } from './releases.ts';

/** Numbers that are the same in every run (mulberry32), from 0 up to 1. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A list of builds such as images have, and such as none has: words in any order, tags of any length. */
function randomBuilds(next: () => number): Build[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const words = [
    '1',
    '1.2',
    '1.2.3',
    'latest',
    'slim',
    'alpine',
    'alpine3.20',
    'trixie',
    'jdk',
    '8u1',
    'b07',
    'rc',
    '_x',
    'a.b',
  ];
  const taken = new Set<string>();
  const builds: Build[] = [];
  for (let count = Math.floor(next() * 6); count > 0; count--) {
    const heads = Array.from({ length: 1 + Math.floor(next() * 3) }, () => pick(words));
    const tails = Array.from({ length: 1 + Math.floor(next() * 3) }, () =>
      Array.from({ length: Math.floor(next() * 3) }, () => pick(words)).join('-'),
    );
    const joined = heads.flatMap((head) => tails.map((tail) => (tail ? `${head}-${tail}` : head)));
    // Some tags too many or too few, so that no cut gives exactly these.
    const odd =
      next() < 0.5 ? joined : [...joined.slice(1), ...(next() < 0.5 ? [pick(words)] : [])];
    const tags = [...new Set(odd)].filter((tag) => !taken.has(tag)).toSorted();
    for (const tag of tags) taken.add(tag);
    if (tags.length > 0) builds.push({ tags, ...(next() < 0.2 && { system: 'stretch' }) });
  }
  return builds;
}

/** Builds as one comparable text. */
const textOf = (builds: readonly Build[]) =>
  builds
    .map(({ tags, system }) => `${[...tags].toSorted().join(' ')} ${system ?? ''}`)
    .toSorted()
    .join('\n');

test('grouping builds into releases loses and adds nothing', () => {
  const next = random(1);
  for (let run = 0; run < 2000; run++) {
    const builds = randomBuilds(next);
    assert.equal(textOf(releasesOf(builds).flatMap(buildsOf)), textOf(builds));
  }
});

test('packing and unpacking is identity, and every state is kept', () => {
  const next = random(2);
  for (let run = 0; run < 150; run++) {
    const listed = new Set<Release>();
    const changes: Change[] = [];
    const states: { day: string; builds: Build[] }[] = [];
    for (let index = 0; index < 12; index++) {
      const day = new Date(Date.UTC(2020, 0, 1 + index * 3)).toISOString().slice(0, 10);
      const builds = next() < 0.2 ? (states.at(-1)?.builds ?? []) : randomBuilds(next);
      const commit = index.toString(16).padStart(10, '0');
      const change = changeTo(listed, releasesOf(builds), { day, commit });
      states.push({ day, builds });
      if (!change) continue;
      changes.push(change);
      applyChange(listed, change);
    }
    const history: History = { image: 'x', changes };
    const text = packHistory(history);
    const unpacked = unpackHistory(text);
    assert.deepEqual(unpacked, history);
    assert.equal(packHistory(unpacked), text);
    for (const { day, builds } of states) {
      assert.equal(textOf(buildsOn(unpacked, day)), textOf(builds));
    }
    assert.deepEqual(buildsOn(unpacked, '2019-12-31'), []);
  }
});

test('a text of another form is refused with its line', () => {
  for (const [text, line] of [
    ['x\nnonsense\n', 2],
    ['x\n@1 a\n', 2],
    ['x\n2020-01-01 0123456789\n+0 1\n', 3],
    ['x\n2020-01-01 0123456789\n-1\n', 3],
    ['x\n+0 1\n', 2],
  ] as const) {
    assert.throws(() => unpackHistory(text), new RegExp(`^SyntaxError: line ${line}: `));
  }
});
