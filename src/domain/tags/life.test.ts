import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { useTranslations, listOf } from '../../i18n/translations.ts';
import { drawLife } from './drawing.ts';
import type { History } from './history.ts';
import { leftWith, lifeOf, meaningOn, type Life } from './life.ts';
import { allTags, nearestTags } from './nearest.ts';
import { unpackHistory } from './pack.ts';
import { daySentence, headline, lifeSentences, type Language } from './sentences.ts';
import { systemLabel } from './support-windows.ts';

/**
 * The records in `content/data/tags` against the history of docker-library/official-images, read by hand:
 * `git log --first-parent --reverse -- library/<image>`, then the line of each commit that lists the tag. Days are
 * those of the merges, in UTC. The clone ends on 2026-08-21.
 */
const histories = new Map<string, History>();
function historyOf(image: string): History {
  const known =
    histories.get(image) ?? unpackHistory(readFileSync(`content/data/tags/${image}.txt`, 'utf8'));
  histories.set(image, known);
  return known;
}

function life(reference: string): Life {
  const [image = '', tag = ''] = reference.split(':');
  const found = lifeOf(historyOf(image), tag);
  assert.ok(found, reference);
  return found;
}

/** Days on which the system under a tag became another one. */
function moves(reference: string): string[] {
  const { spans } = life(reference);
  return spans.flatMap(({ from, meaning: { system } }, index) => {
    const label = system ? systemLabel(system) : 'unknown';
    const before = spans[index - 1]?.meaning.system;
    return before && systemLabel(before) === label ? [] : [`${from} ${label}`];
  });
}

const language: Record<'en' | 'zh', Language> = {
  en: { say: useTranslations('en'), list: (names) => listOf(names, 'en') },
  zh: { say: useTranslations('zh'), list: (names) => listOf(names, 'zh') },
};
const facts = (name: string, isSystem = false) => ({
  name,
  isSystem,
  begins: '2018-12-31',
  ends: '2026-08-21',
});

describe('eight tags whose lives were read by hand', () => {
  test('node:18.16.0-slim moved from Debian 11 to 12 and left nine days later', () => {
    assert.deepEqual(
      life('node:18.16.0-slim').spans.map(({ from, until, commit, meaning }) => [
        from,
        until,
        commit,
        meaning.tag,
      ]),
      [
        ['2023-04-13', '2023-06-12', '088fb867c8', '18.16.0-bullseye-slim'],
        ['2023-06-12', '2023-06-21', '7809c9c08c', '18.16.0-bookworm-slim'],
      ],
    );
    assert.equal(leftWith(life('node:18.16.0-slim'))?.untilCommit, '94adcd7567');
  });

  test('node:18 was there from 2022-04-20 to 2025-05-28', () => {
    const { spans } = life('node:18');
    assert.equal(spans[0]?.from, '2022-04-20');
    assert.equal(spans[0]?.meaning.tag, '18.0.0-bullseye');
    assert.equal(spans.at(-1)?.meaning.tag, '18.20.8-bookworm');
    assert.equal(leftWith(life('node:18'))?.until, '2025-05-28');
    assert.deepEqual(moves('node:18'), ['2022-04-20 Debian 11', '2023-06-12 Debian 12']);
  });

  test('python:3.9-slim stood on four Debian releases and left on 2025-11-03', () => {
    assert.deepEqual(moves('python:3.9-slim'), [
      '2020-10-06 Debian 10',
      '2021-08-17 Debian 11',
      '2023-06-14 Debian 12',
      '2025-08-12 Debian 13',
    ]);
    assert.equal(life('python:3.9-slim').spans.at(-1)?.meaning.tag, '3.9.25-slim-trixie');
    assert.equal(leftWith(life('python:3.9-slim'))?.until, '2025-11-03');
  });

  test('golang:1.22-alpine stood on three releases of Alpine in a year', () => {
    assert.deepEqual(moves('golang:1.22-alpine'), [
      '2024-02-07 Alpine 3.19',
      '2024-05-22 Alpine 3.20',
      '2024-12-06 Alpine 3.21',
    ]);
    assert.equal(leftWith(life('golang:1.22-alpine'))?.until, '2025-02-12');
  });

  test('debian:bullseye-slim is Debian 11 throughout, dated anew each time', () => {
    assert.deepEqual(moves('debian:bullseye-slim'), ['2019-07-09 Debian 11']);
    const { spans } = life('debian:bullseye-slim');
    assert.equal(spans.length, 118);
    assert.equal(spans[0]?.meaning.tag, 'bullseye-20190708-slim');
    assert.equal(spans.at(-1)?.meaning.tag, 'bullseye-20260803-slim');
    assert.equal(leftWith(life('debian:bullseye-slim')), undefined);
  });

  test('openjdk:17 was Oracle Linux 8, first as a preview, and left on 2022-05-02', () => {
    assert.deepEqual(moves('openjdk:17'), ['2020-12-28 Oracle Linux 8']);
    const { spans } = life('openjdk:17');
    assert.equal(spans[0]?.meaning.version, '17-ea-3');
    assert.equal(spans.at(-1)?.meaning.tag, '17.0.2-jdk-oraclelinux8');
    assert.equal(leftWith(life('openjdk:17'))?.untilCommit, '94c66c85aa');
    assert.equal(leftWith(life('openjdk:17'))?.until, '2022-05-02');
  });

  test('eclipse-temurin:21 went from Ubuntu 22.04 to 24.04 and 26.04', () => {
    assert.deepEqual(moves('eclipse-temurin:21'), [
      '2023-10-11 Ubuntu 22.04',
      '2024-07-22 Ubuntu 24.04',
      '2026-05-07 Ubuntu 26.04',
    ]);
    assert.equal(life('eclipse-temurin:21').spans.at(-1)?.meaning.tag, '21.0.12_8-jdk-resolute');
  });

  test('nginx:alpine says no release of Alpine at first', () => {
    const { spans } = life('nginx:alpine');
    assert.equal(spans[0]?.meaning.tag, '1.15.8-alpine');
    assert.equal(spans[0]?.meaning.system?.release, undefined);
    assert.deepEqual(
      spans.slice(-2).map(({ from, meaning }) => [from, meaning.tag]),
      [
        ['2026-07-15', '1.31.3-alpine3.24'],
        ['2026-08-19', '1.31.4-alpine3.24'],
      ],
    );
  });
});

describe('sentences', () => {
  const slim = life('node:18.16.0-slim');
  const node = facts('Node.js');

  test('what it was on a day, also on the day it changed and beside its life', () => {
    const on = (day: string) => daySentence(language.en, slim, day, node);
    assert.equal(on('2023-05-02'), 'On 2023-05-02 it was Node.js 18.16.0 on Debian 11.');
    assert.equal(on('2023-06-12'), 'On 2023-06-12 it was Node.js 18.16.0 on Debian 12.');
    assert.equal(on('2023-06-21'), 'On 2023-06-21 it was not in the official list.');
    assert.match(on('2018-01-01'), /begins on 2018-12-31/);
    assert.match(on('2026-11-27'), /ends on 2026-08-21/);
    assert.equal(
      daySentence(language.zh, slim, '2023-05-02', node),
      '2023-05-02，它是Node.js 18.16.0、Debian 11。',
    );
  });

  test('that it left, and with what', () => {
    assert.equal(
      headline(language.en, slim, node),
      'It left the official list on 2023-06-21 and was not rebuilt after. Its last meaning was Node.js 18.16.0 on Debian 12.',
    );
    assert.match(
      headline(language.zh, slim, node),
      /^它在2023-06-21移出官方镜像登记文件，此后没有重新构建。/,
    );
  });

  test('what it went through', () => {
    const lts = life('node:lts-slim');
    const drawing = drawLife(lts, { ends: node.ends, windowsOf: () => [] });
    assert.deepEqual(lifeSentences(language.en, lts, drawing, node), [
      'It was in the official list already on 2018-12-31, when this record begins.',
      'Since then it has changed 109 times: Node.js 10, 12, 14, 16, 18, 20, 22 and 24; Debian 9, 10, 11 and 12.',
    ]);
  });

  test('a system is named by its release, and an unknown release is said to be unknown', () => {
    assert.equal(
      headline(language.en, life('debian:bullseye-slim'), facts('Debian', true)),
      'On 2026-08-21, where this record ends, it means Debian 11 (bullseye-20260803-slim).',
    );
    assert.equal(
      daySentence(language.en, life('nginx:alpine'), '2019-01-05', facts('nginx')),
      'On 2019-01-05 it was nginx 1.15.8 on Alpine, release not stated.',
    );
  });
});

describe('drawings', () => {
  test('bands follow each other, carry their days and never leave the axis', () => {
    const lts = life('node:lts-slim');
    const { versions, systems, steps, recordEnd } = drawLife(lts, {
      ends: '2026-08-21',
      windowsOf: () => [],
    });
    assert.deepEqual(
      versions.map(({ label }) => label),
      ['10', '12', '14', '16', '18', '20', '22', '24'],
    );
    assert.deepEqual(
      systems.map(({ label, fromDay }) => `${fromDay} ${label}`),
      [
        '2018-12-31 Debian 9',
        '2021-10-27 Debian 10',
        '2022-10-26 Debian 11',
        '2023-06-12 Debian 12',
      ],
    );
    assert.equal(steps.length, 109);
    assert.equal(recordEnd, undefined);
    for (const row of [versions, systems]) {
      for (const [index, { from, to }] of row.entries()) {
        assert.ok(from >= 0 && to <= 1 && from < to);
        if (index > 0) assert.equal(from, row[index - 1]!.to);
      }
    }
  });

  test('a tag that left has its day on the axis, and room after it', () => {
    const { left, axis } = drawLife(life('node:18'), { ends: '2026-08-21', windowsOf: () => [] });
    assert.equal(left?.day, '2025-05-28');
    assert.ok(left.share > 0.6 && left.share < 0.9);
    assert.ok(axis.to <= '2026-08-21');
  });

  test('support goes on after the record where it does, and the end of the record is marked', () => {
    const window = {
      name: 'Debian 12',
      released: '2023-06-10',
      until: '2026-07-11',
      ltsUntil: '2028-06-30',
    };
    const drawing = drawLife(life('node:24-slim'), {
      ends: '2026-08-21',
      windowsOf: () => [window],
    });
    assert.ok(drawing.recordEnd! < 1);
    const [row] = drawing.windows;
    assert.deepEqual(
      row?.bars.map(({ phase }) => phase),
      ['regular', 'lts'],
    );
    assert.equal(row?.bars[0]?.from, 0);
  });

  test('the longest history is drawn in less than a tenth of a second', () => {
    const history = historyOf('openjdk');
    const start = performance.now();
    const found = lifeOf(history, 'latest')!;
    drawLife(found, { ends: '2026-08-21', windowsOf: () => [] });
    const best = Math.min(
      performance.now() - start,
      ...Array.from({ length: 5 }, () => {
        const again = performance.now();
        drawLife(lifeOf(history, 'latest')!, { ends: '2026-08-21', windowsOf: () => [] });
        return performance.now() - again;
      }),
    );
    assert.ok(best < 100, `${best} ms`);
  });
});

describe('names that were never a tag', () => {
  const tags = allTags(historyOf('node'));
  test('the same words in another order come first', () => {
    assert.equal(nearestTags(tags, '24-slim-bookworm')[0], '24-bookworm-slim');
  });
  test('a slip finds its tag, listed ones first', () => {
    assert.ok(nearestTags(tags, '24-slmi').includes('24-slim'));
    assert.equal(tags.get('18-slim'), 'left');
    assert.equal(tags.get('24-slim'), 'listed');
    assert.equal(tags.get('18-slmi'), undefined);
  });
  test('nothing is near nonsense, and a long text costs nothing', () => {
    assert.deepEqual(nearestTags(tags, 'completely-different-words-entirely'), []);
    assert.deepEqual(nearestTags(tags, 'x'.repeat(10_000)), []);
  });
  test('a tag that was never there has no life', () => {
    assert.equal(lifeOf(historyOf('node'), '18-slmi'), undefined);
  });
});

test('a tag that comes back has a gap in its life, and says so', () => {
  const build = (version: string) => ({ heads: [version, '1'], variants: [{ tails: [''] }] });
  const [first, second] = [build('1.0'), build('1.1')];
  const history: History = {
    image: 'x',
    changes: [
      { day: '2020-01-01', commit: '0', removed: [], added: [first] },
      { day: '2020-02-01', commit: '1', removed: [first], added: [] },
      { day: '2020-03-01', commit: '2', removed: [], added: [second] },
    ],
  };
  const back = lifeOf(history, '1')!;
  assert.equal(meaningOn(back, '2020-02-01'), undefined);
  assert.equal(meaningOn(back, '2020-02-29'), undefined);
  assert.equal(meaningOn(back, '2020-03-01')?.tag, '1.1');
  assert.equal(leftWith(back), undefined);
  const drawing = drawLife(back, { ends: '2020-04-01', windowsOf: () => [] });
  assert.ok(
    lifeSentences(language.en, back, drawing, facts('X')).includes(
      'It was out of the list from 2020-02-01 to 2020-03-01.',
    ),
  );
});
