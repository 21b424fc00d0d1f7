import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildsOn } from '../domain/tags/history.ts';
import { parseLibraryFile, type Build } from '../domain/tags/library-file.ts';
import { unpackHistory } from '../domain/tags/pack.ts';
import { CloneError, checkClone, fetchClone } from './official-images.ts';
import { readTags } from './tags.ts';

mkdirSync('.build', { recursive: true });
const folder = resolve(mkdtempSync('.build/tags-'));
const upstream = join(folder, 'upstream');
after(() => rmSync(folder, { recursive: true }));

function git(where: string, words: readonly string[], day = '2020-01-01') {
  const date = `${day}T12:00:00Z`;
  return execFileSync('git', ['-C', where, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a@example.org',
    },
  });
}

/** Commits a library file; with `merged` in a branch, days before its merge. */
function commit(day: string, image: string, text: string | undefined, merged = false) {
  if (merged) git(upstream, ['switch', '--quiet', '--create', 'work']);
  const file = join(upstream, 'library', image);
  if (text === undefined) rmSync(file);
  else writeFileSync(file, text);
  git(upstream, ['add', '--all']);
  git(upstream, ['commit', '--quiet', '--message', 'x'], merged ? '2019-05-05' : day);
  if (!merged) return;
  git(upstream, ['switch', '--quiet', 'main']);
  git(upstream, ['merge', '--quiet', '--no-ff', 'work', '--message', 'm'], day);
  git(upstream, ['branch', '--delete', 'work']);
}

const library = (version: string, suite: string) =>
  `Tags: ${version}-${suite}, 1-${suite}\nSharedTags: ${version}, 1, latest\nArchitectures: amd64\n`;

const list = (images: string[]) => `# Images
begins: 2018-12-31
read:
  commit: '${'0'.repeat(40)}' # the last one
  day: 2018-12-31
images:
${images.map((id) => `  - { id: ${id}, name: ${id}, kind: tool }`).join('\n')}
elsewhere:
  - { id: x, name: X, prefixes: [x/], why: { zh: 甲, en: A }, how: { zh: 乙, en: B }, source: x }
`;

function project(name: string, images = ['one', 'two']): string {
  const root = join(folder, name);
  mkdirSync(join(root, 'content/data'), { recursive: true });
  writeFileSync(join(root, 'content/data/tags.yml'), list(images));
  return root;
}
const recordOf = (root: string, image: string) =>
  readFileSync(join(root, `content/data/tags/${image}.txt`), 'utf8');

before(() => {
  mkdirSync(join(upstream, 'library'), { recursive: true });
  git(upstream, ['init', '--quiet', '--initial-branch', 'main']);
  commit('2018-06-01', 'one', library('1.0', 'stretch'));
  commit('2018-12-30', 'two', library('1.0', 'stretch'));
  commit('2019-02-01', 'one', library('1.1', 'stretch'));
  commit('2019-06-12', 'one', library('1.1', 'buster'), true);
});

describe('npm run facts:tags, on a small repository', () => {
  test('begins with the list before 2019 and dates a merge by its own day', async () => {
    const root = project('first');
    const { after: went, last } = await readTags({ root, clone: upstream });
    assert.equal(went, undefined);
    assert.equal(last.day, '2019-06-12');
    const { changes } = unpackHistory(recordOf(root, 'one'));
    assert.deepEqual(
      changes.map(({ day }) => day),
      ['2018-12-30', '2019-02-01', '2019-06-12'],
    );
    const text = readFileSync(join(root, 'content/data/tags.yml'), 'utf8');
    assert.match(text, new RegExp(`commit: '${last.hash}' # the last one\\n  day: 2019-06-12\\n`));
    assert.match(text, /^begins: 2018-12-30$/m);
    assert.match(text, /^# Images\n/);
  });

  test('goes on from the commit it read last, and writes what reading anew would', async () => {
    const root = project('resumed');
    await readTags({ root, clone: upstream });
    commit('2019-09-01', 'two', library('1.2', 'buster'));
    commit('2019-09-02', 'one', undefined);
    commit('2019-09-03', 'one', library('1.3', 'buster'));
    const { after: went, images } = await readTags({ root, clone: upstream });
    assert.match(went!, /^[0-9a-f]{40}$/);
    assert.deepEqual(
      images.map(({ image, added }) => [image, added]),
      [
        ['one', 2],
        ['two', 1],
      ],
    );
    const anew = project('anew');
    await readTags({ root: anew, clone: upstream });
    for (const image of ['one', 'two']) assert.equal(recordOf(root, image), recordOf(anew, image));
    assert.deepEqual(buildsOn(unpackHistory(recordOf(root, 'one')), '2019-09-02'), []);

    // Nothing new: nothing is written, and a run that was stopped before its end is repeated whole.
    const before = recordOf(root, 'one');
    await readTags({ root, clone: upstream });
    assert.equal(recordOf(root, 'one'), before);
    cpSync(join(anew, 'content/data/tags'), join(root, 'content/data/tags'), { recursive: true });
    await readTags({ root, clone: upstream, fresh: true });
    assert.equal(recordOf(root, 'one'), before);
  });

  test('an image that is added later is read from the beginning', async () => {
    const root = project('added', ['one']);
    const { last } = await readTags({ root, clone: upstream });
    const file = join(root, 'content/data/tags.yml');
    writeFileSync(file, list(['one', 'two']).replace('0'.repeat(40), last.hash));
    await readTags({ root, clone: upstream });
    assert.equal(unpackHistory(recordOf(root, 'two')).changes[0]?.day, '2018-12-30');
  });

  test('refuses a shallow clone and says how to mend it', () => {
    const shallow = join(folder, 'shallow');
    git(folder, ['clone', '--quiet', '--depth', '1', `file://${upstream}`, shallow]);
    assert.throws(
      () => checkClone(shallow),
      (error: Error) =>
        error instanceof CloneError &&
        error.message.includes(`git -C ${shallow} fetch --unshallow`),
    );
    git(shallow, ['fetch', '--quiet', '--unshallow']);
    checkClone(shallow);
  });

  test('refuses a folder that is no repository, and an address that is none', () => {
    assert.throws(() => checkClone(join(folder, 'nowhere')), /Clone one: git clone --bare/);
    assert.throws(
      () => fetchClone(join(folder, 'none'), join(folder, 'nothing-here')),
      /npm run facts:tags -- --clone <folder>/,
    );
  });

  test('fetches a clone by itself, and brings it up to date', async () => {
    const own = join(folder, 'own');
    fetchClone(own, upstream);
    checkClone(own);
    commit('2019-10-01', 'one', library('1.4', 'buster'));
    fetchClone(own, upstream);
    const root = project('fetched');
    const { last } = await readTags({ root, clone: own });
    assert.equal(last.day, '2019-10-01');
  });
});

/**
 * The records against the files they were read from: OFFICIAL_IMAGES_CLONE names a clone of
 * docker-library/official-images that has the commit on record. Days and images are drawn by lot, the same each run.
 */
const clone = process.env['OFFICIAL_IMAGES_CLONE'];
test('on 200 random days the record says what the file said', { skip: !clone }, () => {
  const images = execFileSync('ls', ['content/data/tags'], { encoding: 'utf8' }).trim().split('\n');
  const end = /day: (\S+)/.exec(readFileSync('content/data/tags.yml', 'utf8'))![1]!;
  const commit = /commit: '?([0-9a-f]{40})/.exec(
    readFileSync('content/data/tags.yml', 'utf8'),
  )![1]!;
  const [from, to] = [Date.parse('2019-01-01'), Date.parse(end)];
  let state = 17;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  for (let run = 0; run < 200; run++) {
    const image = images[Math.floor(random() * images.length)]!.replace('.txt', '');
    const day = new Date(from + random() * (to - from)).toISOString().slice(0, 10);
    const before = `--before=${Date.parse(day) / 1000 + 86_399}`;
    const hash = git(clone!, ['log', '-1', '--first-parent', '--format=%H', before, commit]).trim();
    let text = '';
    try {
      text = git(clone!, ['show', `${hash}:library/${image}`]);
    } catch {
      // Not there yet, or no more.
    }
    const record = unpackHistory(readFileSync(`content/data/tags/${image}.txt`, 'utf8'));
    assert.equal(textOf(buildsOn(record, day)), textOf(parseLibraryFile(text)), `${image} ${day}`);
  }
});

const textOf = (builds: readonly Build[]) =>
  builds
    .map(({ tags, system }) => `${tags.join(' ')} ${system ?? ''}`)
    .toSorted()
    .join('\n');
