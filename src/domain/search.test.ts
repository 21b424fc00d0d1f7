import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { containsWhole, mergeMarks, queryParts, rankHits, type Hit } from './search.ts';

const hit = (title: string, content: string): Hit => ({ url: '/', title, excerpt: '', content });

describe('search', () => {
  test('finds a query in one piece across width, case, spaces and segment marks', () => {
    assert.ok(containsWhole('多\u200b阶段\u200b构建', '多阶段 构建'));
    assert.ok(containsWhole('GLIBC_2.38 not found', 'glibc_2.38'));
    assert.ok(containsWhole('ＡＢＣ', 'abc'));
    assert.ok(!containsWhole('阶段和构建', '阶段构建'));
    assert.ok(!containsWhole('anything', '  '));
  });

  test('puts whole matches first, titles before text, and says when there is none', () => {
    const parts = hit('阶段', '构建');
    const inText = hit('Dockerfile', '多阶段构建');
    const inTitle = hit('多阶段构建', '…');
    const ranked = rankHits([parts, inText, inTitle], '多阶段构建');
    assert.deepEqual(ranked.hits, [inTitle, inText, parts]);
    assert.ok(ranked.exact);
    assert.equal(rankHits([parts], '区块链').exact, false);
  });

  test('joins touching marks only', () => {
    assert.equal(mergeMarks('<mark>镜</mark><mark>像</mark>'), '<mark>镜像</mark>');
    assert.equal(mergeMarks('<mark>a</mark> <mark>b</mark>'), '<mark>a</mark> <mark>b</mark>');
  });

  test('cuts a query into words, and into pairs where the browser has no segmenter', () => {
    assert.deepEqual(queryParts('alpine 证书', 'zh-CN'), ['alpine', '证书']);
    const { Segmenter } = Intl;
    try {
      Reflect.deleteProperty(Intl, 'Segmenter');
      assert.deepEqual(queryParts('alpine 多阶段', 'zh-CN'), ['alpine', '多阶', '阶段']);
    } finally {
      Object.assign(Intl, { Segmenter });
    }
  });
});
