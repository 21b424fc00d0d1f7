import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readContent } from '../content/read.ts';
import {
  answersOf,
  longestPath,
  readAnswers,
  walk,
  writeAnswers,
  type Graph,
} from './decision/walk.ts';
import { maliciousQueries, maliciousTexts } from '../testing/malicious-inputs.ts';
import {
  arrange,
  choiceKeys,
  judge,
  loosenings,
  readImageFilter,
  sorts,
  writeImageFilter,
  type ChoiceKey,
  type ImageFacts,
} from './images/filter.ts';
import { excerptOf } from './search/excerpt.ts';
import { askedBy } from './addresses/query.ts';
import { filterKeys, passes, readFilter, writeFilter } from './rules/filter.ts';
import { markdownLine } from './review/comment.ts';
import { bestSections, mergeMarks, rankHits, worthsOf, type Hit } from './search/ranking.ts';
import { comparable, queryPieces } from './search/text.ts';
import { textDirective } from './search/text-directive.ts';
import { askedWords, mostWords, wordsOf } from './search/words.ts';

const texts = maliciousTexts(1000);

/** A query as ranking sees it, each word of it in one section. */
function queryOf(text: string) {
  const answers = askedWords(text, 'en').map((word) => ({
    word,
    results: [{ id: 'a', score: 1 }],
  }));
  const query = worthsOf(answers, wordsOf(text, 'en'));
  assert.ok(bestSections(answers, query, () => undefined, { sections: 1, perPage: 1 }).length <= 1);
  return query;
}

/** A value written into a query string is read back unchanged, and nothing is dropped. */
function returns<Value>(
  value: Value,
  write: (value: Value) => string,
  read: (query: string) => { value: unknown; dropped: string[] },
) {
  const query = write(value);
  const again = read(query);
  assert.deepEqual({ ...(again.value as object) }, { ...value }, query);
  assert.deepEqual(again.dropped, [], query);
}

const isShort = (dropped: readonly string[], most: number) =>
  dropped.every((one) => one.length <= most);

describe('a thousand malicious texts', () => {
  test('are a thousand, and the same each time', () => {
    assert.equal(new Set(texts).size > 900, true, `${new Set(texts).size} differ`);
    assert.deepEqual(maliciousTexts(1000), texts);
    assert.notDeepEqual(maliciousTexts(1000, 8), texts);
  });

  test('lead the chooser nowhere but along the decision', () => {
    const graph: Graph = readContent('.').decision!.data;
    const asked = new Set(Object.values(graph.nodes).map(({ ask }) => ask));
    const keys = [...asked];
    for (const text of texts) {
      for (const query of maliciousQueries(text, keys)) {
        const { answers, dropped } = readAnswers(graph, query);
        const path = walk(graph, answers);
        assert.deepEqual(Object.keys(answersOf(path)), Object.keys(answers));
        for (const { node, question, answer } of path.steps) {
          assert.ok(asked.has(question));
          assert.ok(Object.keys(graph.nodes[node]!.answers).includes(answer), answer);
        }
        assert.ok(path.steps.length <= longestPath(graph));
        assert.ok(isShort(dropped, 40));
        returns(answers, writeAnswers, (written) => {
          const again = readAnswers(graph, written);
          return { value: again.answers, dropped: again.dropped };
        });
      }
    }
  });

  test('ask the comparison for nothing it does not offer', () => {
    const options: Record<ChoiceKey, string[]> = {
      libc: ['glibc', 'musl', 'none'],
      shell: ['yes', 'no'],
      user: ['root', 'nonroot'],
      certificates: ['yes', 'no'],
      cost: ['free', 'partly'],
      platform: ['linux/amd64'],
    };
    const rows: { facts: ImageFacts }[] = [
      {
        facts: {
          choices: options,
          recommended: 1,
          until: '2028-06-30',
          compressed: 1,
          unpacked: 2,
        },
      },
      {
        facts: {
          choices: { libc: [], shell: [], user: [], certificates: [], cost: [], platform: [] },
          recommended: 0,
        },
      },
    ];
    const keys = [...choiceKeys, 'until', 'sort'];
    for (const text of texts) {
      for (const query of maliciousQueries(text, keys)) {
        const { filter, dropped } = readImageFilter(query, options);
        for (const [key, value] of Object.entries(filter)) {
          if (key === 'until') assert.match(value, /^\d{4}-\d\d-\d\d$/);
          else if (key === 'sort') assert.ok(sorts.some((sort) => sort === value));
          else assert.ok(options[key as ChoiceKey].includes(value as string), `${key}=${value}`);
        }
        assert.ok(isShort(dropped, 60));
        assert.equal(arrange(rows, filter).length, rows.length);
        loosenings(rows, filter);
      }
      // A field holds what a script or an extension puts there, checked by nothing.
      judge(rows[0]!.facts, { libc: text, until: text });
      assert.equal(arrange(rows, { sort: text as (typeof sorts)[number] }).length, rows.length);
      writeImageFilter({ shell: text });
    }
  });

  test('ask the catalogue of rules for words at most', () => {
    const options = { runtime: ['python'], family: ['alpine'], severity: ['must'] };
    const rule = { severity: 'must', runtimes: [], families: ['alpine'], text: 'BI003 · Alpine' };
    for (const text of texts) {
      for (const query of maliciousQueries(text, [...filterKeys, 'q'])) {
        const { filter, dropped } = readFilter(query, options);
        for (const key of filterKeys) {
          const value = filter[key];
          assert.ok(value === undefined || options[key].includes(value), `${key}=${value}`);
        }
        assert.ok((filter.q ?? '').length <= 100);
        assert.ok(isShort(dropped, 60));
        assert.equal(typeof passes(rule, filter), 'boolean');
        returns(filter, writeFilter, (written) => {
          const again = readFilter(written, options);
          return { value: again.filter, dropped: again.dropped };
        });
      }
      assert.equal(passes({ ...rule, text }, { q: text }), true, 'a text holds itself');
    }
  });

  test('find something or nothing, and display hits as text', () => {
    const hits: Hit[] = ['Alpine', '镜像体积'].map((title) => ({
      url: `/${title}`,
      kind: 'guide',
      title,
      excerpt: '',
      content: `${title} musl <b>`,
      score: 1,
    }));
    for (const text of texts) {
      assert.equal(comparable(comparable(text)), comparable(text));
      assert.ok(askedBy(text).length <= 200);
      // Throws on half a character.
      encodeURIComponent(askedBy(text));
      for (const piece of queryPieces(text)) assert.ok(piece.length > 0);
      for (const language of ['zh-CN', 'en']) {
        const words = askedWords(text, language);
        assert.ok(words.length <= mostWords && words.every((word) => word.length > 0));
      }
      const found = rankHits(
        [...hits, { ...hits[0]!, url: '/own', title: text, content: text }],
        queryOf(text),
      );
      assert.equal(new Set(found.hits).size, 3);
      const own = { ...hits[0]!, title: '', content: text, excerpt: mergeMarks(text) };
      const excerpt = excerptOf(own, askedBy(text));
      const shown = excerpt.parts.map((part) => part.text).join('');
      assert.ok(text.includes(shown.replace(/^…|…$/g, '')));
      assert.match(textDirective(excerpt), /^(:~:text=[^&#\s]+)?$/);
    }
  });

  test('stay inside the brackets of a link in Markdown', () => {
    for (const text of texts) {
      const line = markdownLine({ title: text, link: 'https://example.org/' });
      const label = line.slice(1, -'](https://example.org/)'.length);
      assert.equal(label.replace(/\\[[\]\\]/g, '').search(/[[\]\\]/), -1);
    }
  });

  test('take no time', () => {
    const long = ['a', ' ', '龘', '\ud83d', '<mark>', 'a-', 'é'].map((text) => text.repeat(10_000));
    const start = process.cpuUsage();
    for (const text of long) {
      comparable(text);
      queryPieces(text);
      rankHits(
        [{ url: '/', kind: 'guide', title: text, excerpt: '', content: text, score: 1 }],
        queryOf(askedBy(text)),
      );
      const own = { kind: 'guide', title: '', excerpt: mergeMarks(text), content: text } as const;
      textDirective(excerptOf({ ...own, url: '/', score: 1 }, askedBy(text)));
      passes({ severity: 'must', runtimes: [], families: [], text }, { q: text });
      readFilter(`?q=${text}`, { runtime: [], family: [], severity: [] });
    }
    // Of the processor, so that a busy machine does not count. Seconds would be minutes if the time did not grow linearly.
    const { user } = process.cpuUsage(start);
    assert.ok(user < 3_000_000, `${user / 1000} ms`);
  });
});
