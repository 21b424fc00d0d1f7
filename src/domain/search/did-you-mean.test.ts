import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readContent } from '../../content/read.ts';
import { knownWords } from '../../search/names.ts';
import { editDistance, nameWords, slipsIn, withoutSlips } from './did-you-mean.ts';

describe('did you mean', () => {
  const names = knownWords(readContent('.'));

  const correct = (query: string) => withoutSlips(query, slipsIn(query, names));

  const slips = {
    distrolss: 'distroless',
    ditsroless: 'distroless',
    alipne: 'alpine',
    lapine: 'alpine',
    bookwrom: 'bookworm',
    trixei: 'trixie',
    chaingaurd: 'chainguard',
    ubunut: 'ubuntu',
    kubectl: undefined,
    lifecylce: 'lifecycle',
    BI0003: 'BI003',
    bi3: 'BI003',
    'alipne 证书': 'alpine 证书',
    证书alipne: '证书alpine',
    'FROM debain:bookwrom-slim': 'FROM debian:bookworm-slim',
    ａｌｉｐｎｅ: 'alpine',
    pyhton: 'python',
    numyp: 'numpy',
    'debain13 arm64': 'debian13 arm64',
  };
  for (const [query, meant] of Object.entries(slips)) {
    test(`${query} → ${meant ?? 'nothing'}`, () =>
      assert.equal(correct(query), (meant ?? query).normalize('NFKC')));
  }

  test('leaves names, their beginnings, other numbers and short or distant words alone', () => {
    for (const right of [
      ...names,
      ...['alpi', 'BOOKWORM', 'bi0', 'bi-003', 'BI999', 'DL3099', 'node', 'mode', 'go', '证书', ''],
      ...[
        'rest api',
        'exec form',
        'rebuild',
        'trust',
        'Postgres',
        "version `GLIBC_2.34' not found",
      ],
    ]) {
      assert.deepEqual(slipsIn(right, names), [], right);
    }
  });

  test('leaves forms of a name, stop words and what is quoted alone', () => {
    const some = ['install', 'requires', 'name', 'does', 'image', 'distroless'];
    for (const right of [
      "version `GLIBC_2.34' not found (required by app)",
      'installed installing named images',
      "it doesn't",
      'exec: "distrolss": not found',
    ]) {
      assert.deepEqual(slipsIn(right, some), [], right);
    }
  });

  test('puts right only the slips that are given', () => {
    assert.equal(
      withoutSlips('alipne distrolss "alipne"', [{ typed: 'alipne', meant: 'alpine' }]),
      'alpine distrolss "alipne"',
    );
  });

  test('takes words once, ids as they are written, and nothing short', () => {
    assert.deepEqual(nameWords(['Docker 加固镜像', 'debian:13-slim', 'docker', 'BI003', 'Go']), [
      'docker',
      'debian',
      'slim',
      'BI003',
    ]);
  });

  test('counts edits', () => {
    const cases: [string, string, number][] = [
      ['', 'abc', 3],
      ['abc', 'abc', 0],
      ['ab', 'ba', 1],
      ['kitten', 'sitting', 3],
      ['abcd', 'badc', 2],
    ];
    for (const [a, b, distance] of cases) {
      assert.equal(editDistance(a, b), distance, `${a} ${b}`);
      assert.equal(editDistance(b, a), distance, `${b} ${a}`);
    }
  });
});
