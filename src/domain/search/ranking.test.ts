import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readOutline } from './outline.ts';
import { bestSections, mergeMarks, rankHits, spread, worthsOf, type Hit } from './ranking.ts';

const ids = ['alpine', 'errors', 'types', 'slim', 'why', 'certificates', 'go', 'scratch'];
const namesOf = readOutline(
  [
    ['image', ['Alpine', 'musl'], ['*Error messages you may meet']],
    ['guide', ['Types of image'], ['Slim: -slim'], ['Why']],
    ['rule', ['BI010 · Bring the certificates', 'CA certificates']],
    ['result', ['Go program: scratch']],
    ['guide', ['The empty image', 'scratch']],
  ],
  ids,
);

const most = { sections: 12, perPage: 3 };

/** What the index answers: for each word the sections and their scores. */
type Answers = Record<string, Record<string, number>>;

/** The ids of the best sections, best first. */
function best(answers: Answers, words = Object.keys(answers), limits = most): string[] {
  const asked = Object.entries(answers).map(([word, found]) => ({
    word,
    results: Object.entries(found).map(([id, score]) => ({ id, score })),
  }));
  return bestSections(asked, worthsOf(asked, words), namesOf, limits).map(({ found }) => found.id);
}

describe('ranking by words and names', () => {
  test('a word is worth more, the fewer sections hold it', () => {
    const { asked } = worthsOf(
      [
        { word: 'Often', results: Array.from({ length: 500 }) },
        { word: 'seldom', results: [1] },
        { word: 'never', results: [] },
      ],
      [],
    );
    assert.deepEqual(
      asked.map(({ word, worth }) => [word, Number(worth.toFixed(2))]),
      [
        ['often', 1.09],
        ['seldom', 4.52],
        ['never', 0],
      ],
    );
  });

  test('five words of six earn more than one', () => {
    const one = { unknown1: 9 };
    const found = best({
      rare: one,
      a1: { unknown2: 1, x: 1 },
      a2: { unknown2: 1, y: 1 },
      a3: { unknown2: 1, z: 1 },
      a4: { unknown2: 1, v: 1 },
      a5: { unknown2: 1, w: 1 },
    });
    assert.deepEqual(found.slice(0, 2), ['unknown2', 'unknown1']);
  });

  test('a rare word beats a common one', () => {
    const common = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`c${index}`, 1]));
    assert.equal(best({ why: { why: 9, ...common }, dl3008: { slim: 1 } })[0], 'slim');
  });

  test('a name that is the query comes first: a title, its part before a colon, then other names', () => {
    assert.equal(best({ alpine: { why: 3, alpine: 1, types: 2 } })[0], 'alpine');
    assert.equal(best({ slim: { why: 3, slim: 1 } })[0], 'slim');
    assert.equal(best({ musl: { why: 1.5, alpine: 1 } })[0], 'alpine');
    assert.deepEqual(best({ scratch: { go: 1, scratch: 1 } }), ['scratch', 'go']);
  });

  test('a stop word counts in a name', () => {
    const answers = { image: { types: 1, scratch: 1 } };
    assert.deepEqual(best(answers, ['the', 'image']), ['scratch', 'types']);
    assert.deepEqual(best(answers, ['types', 'of', 'image']), ['types', 'scratch']);
  });

  test('generated lists and results count less, and no page fills the answer', () => {
    assert.deepEqual(best({ x: { errors: 1, why: 1 } }), ['why', 'errors']);
    assert.deepEqual(best({ x: { go: 1, types: 1 } }), ['types', 'go']);
    const found = best({ x: { types: 1, slim: 1, why: 1 } }, undefined, {
      sections: 12,
      perPage: 2,
    });
    assert.equal(found.length, 2);
    assert.equal(best({ x: { a: 1, b: 1, c: 1 } }, ['x'], { sections: 2, perPage: 3 }).length, 2);
  });

  test('a section without names, as of a newer index, is still found', () => {
    assert.deepEqual(best({ x: { new: 1 } }), ['new']);
  });
});

const hit = (content: string, more: Partial<Hit> = {}): Hit => ({
  url: `/${content}`,
  kind: 'guide',
  title: '',
  excerpt: '',
  content,
  score: 1,
  ...more,
});
const ask = (...words: string[]) =>
  worthsOf(
    words.map((word) => ({ word, results: [1] })),
    words,
  );

describe('ranking by text', () => {
  test('what stands together weighs more, the longer it is', () => {
    const apart = hit('file such no');
    const some = hit('such file here, no');
    const all = hit('no such file');
    assert.deepEqual(rankHits([apart, some, all], ask('no', 'such', 'file')).hits, [
      all,
      some,
      apart,
    ]);
    const chinese = [hit('构建有多个阶段'), hit('多\u200b阶段\u200b构建')];
    assert.equal(rankHits(chinese, ask('多', '阶段', '构建')).hits[0], chinese[1]);
  });

  test('it is exact when one section holds all words, in whatever place', () => {
    const query = ask('alpine', 'stack');
    assert.ok(rankHits([hit('stack', { page: 'Alpine' })], query).exact);
    assert.ok(rankHits([hit('…', { title: 'Stacks', aliases: 'alpine' })], query).exact);
    assert.ok(!rankHits([hit('alpine'), hit('stack')], query).exact);
    assert.ok(!rankHits([hit('haystack on alpine')], query).exact);
    assert.ok(!rankHits([], query).exact);
  });

  test('the order is that of the scores where nothing stands together', () => {
    const [weak, strong] = [hit('a b', { score: 1 }), hit('b a', { score: 2 })];
    assert.deepEqual(rankHits([weak, strong], ask('c')).hits, [strong, weak]);
  });
});

test('keeps a few sections of each page', () => {
  const urls = ['/a#1', '/a#2', '/b', '/a#3'];
  assert.deepEqual(
    spread(urls, 2, (url) => url.split('#')[0]),
    ['/a#1', '/a#2', '/b'],
  );
});

test('joins touching marks only', () => {
  assert.equal(mergeMarks('<mark>镜</mark><mark>像</mark>'), '<mark>镜像</mark>');
  assert.equal(mergeMarks('<mark>a</mark> <mark>b</mark>'), '<mark>a</mark> <mark>b</mark>');
});
