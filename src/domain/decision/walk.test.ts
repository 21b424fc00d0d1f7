import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readContent } from '../../content/read.ts';
import {
  aheadOf,
  allResults,
  allWalks,
  answersOf,
  longestPath,
  questionsLeft,
  readAnswers,
  resultId,
  resultOf,
  ruledOut,
  walk,
  withAnswer,
  writeAnswers,
  type Graph,
} from './walk.ts';

const small: Graph = {
  start: 'first',
  nodes: {
    first: { ask: 'artifact', answers: { go: { go: 'second' }, site: { pick: 'slim' } } },
    second: { ask: 'static', answers: { yes: { pick: 'scratch' }, no: { go: 'third' } } },
    third: { ask: 'shell', answers: { yes: { pick: 'slim' }, no: { pick: 'distroless' } } },
  },
};

describe('walking the decision', () => {
  test('follows the answers and stops at the first open question', () => {
    assert.deepEqual(walk(small, {}).end, { go: 'first' });
    assert.deepEqual(walk(small, { artifact: 'go', static: 'no' }).end, { go: 'third' });
    assert.deepEqual(walk(small, { artifact: 'go', static: 'yes' }).end, { pick: 'scratch' });
  });

  test('ignores answers that are not on the path', () => {
    const path = walk(small, { artifact: 'site', static: 'yes' });
    assert.deepEqual(answersOf(path), { artifact: 'site' });
    assert.deepEqual(resultOf(path), { artifact: 'site', pick: 'slim' });
  });

  test('survives a circle', () => {
    const circle: Graph = {
      start: 'a',
      nodes: { a: { ask: 'q', answers: { again: { go: 'a' } } } },
    };
    assert.equal(walk(circle, { q: 'again' }).steps.length, 1);
    assert.deepEqual(allWalks(circle)[0]?.end, { go: 'a' });
  });

  test('counts the questions that can still come', () => {
    assert.equal(questionsLeft(small, 'first'), 3);
    assert.equal(questionsLeft(small, 'third'), 1);
    assert.equal(questionsLeft(small, 'nowhere'), 0);
    assert.equal(longestPath(small), 3);
  });

  test('tells which picks each answer rules out', () => {
    const path = walk(small, { artifact: 'go', static: 'no', shell: 'no' });
    assert.deepEqual(ruledOut(small, aheadOf(small), path), [[], ['scratch'], ['slim']]);
  });

  test('names each result once', () => {
    assert.deepEqual(allResults(small).map(resultId), [
      'go-scratch',
      'go-slim',
      'go-distroless',
      'site-slim',
    ]);
  });
});

describe('answers in the address', () => {
  const malicious = [
    ['?artifact=<img onerror=alert(1)>', {}, 1],
    [`?artifact=${'x'.repeat(10_000)}`, {}, 1],
    ['?artifact=go&artifact=site', { artifact: 'go' }, 1],
    ['?artifact=go&static=maybe&shell=no-such', { artifact: 'go' }, 2],
    ['?artifact=site&static=yes', { artifact: 'site' }, 1],
    ['?__proto__=go&constructor=x&toString=y', {}, 3],
    ['?artifact=constructor', {}, 1],
    ['?artifact=%E0%A4%A', {}, 1],
    ['', {}, 0],
  ] as const;
  for (const [query, answers, dropped] of malicious) {
    test(`${query.slice(0, 40) || 'nothing'} keeps ${JSON.stringify(answers)}`, () => {
      const read = readAnswers(small, query);
      assert.deepEqual({ ...read.answers }, answers);
      assert.equal(read.dropped.length, dropped);
      assert.ok(read.dropped.every((item) => item.length <= 40));
    });
  }
});

describe('answers to questions that follow', () => {
  test('are kept while an earlier question is open', () => {
    assert.deepEqual(readAnswers(small, '?artifact=go&shell=yes'), {
      answers: { artifact: 'go' },
      later: { shell: 'yes' },
      dropped: [],
    });
    assert.deepEqual(readAnswers(small, '?static=yes').later, { static: 'yes' });
  });

  test('are used once it is answered', () => {
    const { answers, later } = readAnswers(small, '?artifact=go&shell=yes');
    const path = walk(small, { ...later, ...answers, static: 'no' });
    assert.deepEqual(resultOf(path), { artifact: 'go', pick: 'slim' });
  });

  test('are dropped where no path leads to them', () => {
    const { later, dropped } = readAnswers(small, '?artifact=site&shell=yes');
    assert.deepEqual([later, dropped], [{}, ['shell=yes']]);
  });

  test('stay when the open question is answered, or an earlier one is asked again', () => {
    const open = readAnswers(small, '?artifact=go&shell=yes');
    assert.deepEqual(withAnswer(small, open, 'static', 'no'), {
      artifact: 'go',
      static: 'no',
      shell: 'yes',
    });
    const done = readAnswers(small, '?artifact=go&static=no&shell=yes');
    assert.deepEqual(withAnswer(small, done, 'artifact'), { static: 'no', shell: 'yes' });
    assert.deepEqual(withAnswer(small, done, 'shell'), { artifact: 'go', static: 'no' });
  });

  test('go when an answer leads past them', () => {
    const open = readAnswers(small, '?artifact=go&shell=yes');
    const all = withAnswer(small, open, 'static', 'yes');
    assert.deepEqual(all, { artifact: 'go', static: 'yes' });
    const other = withAnswer(small, readAnswers(small, '?static=no'), 'artifact', 'site');
    assert.deepEqual(other, { artifact: 'site' });
  });

  test('an answer that is not offered any more leads to what took its place', () => {
    const graph: Graph = {
      ...small,
      formerAnswers: [{ question: 'static', answer: 'musl', now: { static: 'yes' } }],
    };
    const read = readAnswers(graph, '?artifact=go&static=musl');
    assert.deepEqual(read, { answers: { artifact: 'go', static: 'yes' }, later: {}, dropped: [] });
  });
});

describe('the decision on record', () => {
  const decision = readContent('.').decision!.data;
  const walks = allWalks(decision);

  test('leads every path to a pick, and none asks more than is said', () => {
    assert.ok(walks.length > 20);
    for (const { steps, end } of walks) {
      assert.ok('pick' in end);
      assert.ok(steps.length <= longestPath(decision), JSON.stringify(steps));
    }
  });

  test('takes every path back from the address it writes', () => {
    for (const path of walks) {
      const answers = answersOf(path);
      const read = readAnswers(decision, writeAnswers(answers));
      assert.deepEqual(read, { answers, later: {}, dropped: [] });
      assert.deepEqual(resultOf(walk(decision, read.answers)), resultOf(path));
    }
  });

  test('loses no later answer of a link that leaves one out', () => {
    for (const path of walks) {
      const all = Object.entries(answersOf(path));
      for (const [gap] of all.entries()) {
        const rest = all.filter((_, at) => at !== gap);
        const { answers, later, dropped } = readAnswers(
          decision,
          writeAnswers(Object.fromEntries(rest)),
        );
        assert.deepEqual(dropped, []);
        assert.deepEqual({ ...answers, ...later }, Object.fromEntries(rest));
      }
    }
  });
});
