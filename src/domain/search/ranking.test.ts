import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  comparable,
  mergeMarks,
  queryParts,
  queryPieces,
  rankHits,
  spread,
  type Hit,
} from './ranking.ts';

const hit = (title: string, content: string, more: Partial<Hit> = {}): Hit => ({
  url: `/${title}`,
  kind: 'guide',
  title,
  excerpt: '',
  content,
  score: 1,
  ...more,
});

describe('search', () => {
  test('compares without width, case, hyphens, quotes and the spaces beside Chinese', () => {
    assert.equal(comparable('多\u200b阶段 构建'), '多阶段构建');
    assert.equal(comparable('ＧＬＩＢＣ＿２.３８'), 'glibc_2.38');
    assert.equal(comparable("version `GLIBC_2.38' not  found"), 'version glibc_2.38 not found');
    assert.deepEqual(queryPieces('不带 shell怎么 non-root'), [
      '不带',
      'shell',
      '怎么',
      'non',
      'root',
    ]);
  });

  test('puts names before text, text before parts, and says when there is none', () => {
    const parts = hit('阶段', '构建');
    const inText = hit('Dockerfile', '多阶段构建');
    const inTitle = hit('八个多阶段构建', '…');
    const alias = hit('builder', '…', { aliases: '分段 · 多阶段构建' });
    const ranked = rankHits([parts, inText, inTitle, alias], '多阶段构建');
    assert.deepEqual(ranked.hits, [alias, inTitle, inText, parts]);
    assert.ok(ranked.exact);
    assert.equal(rankHits([parts], '区块链').exact, false);
  });

  test('puts what a title says before its colon before other names', () => {
    const family = hit('Distroless cc', '…', { aliases: 'distroless', score: 9 });
    const kind = hit('Distroless: gcr.io/distroless', '…', { page: 'Types' });
    assert.deepEqual(rankHits([family, kind], 'distroless').hits, [kind, family]);
  });

  test('does not prefer the start of a page among related hits', () => {
    const beginning = hit('比大小要同一口径', '以下', { score: 10 });
    const section = hit('特权端口', '1024', { page: '以非root运行', score: 11 });
    const ranked = rankHits([beginning, section], '1024以下的端口');
    assert.deepEqual(ranked, { hits: [section, beginning], exact: false });
  });

  test('wants all words of a query somewhere, a Latin one at the start of a word', () => {
    assert.ok(rankHits([hit('Ports', 'port 80')], '80 port').exact);
    assert.ok(rankHits([hit('Stack', 'musl', { page: 'Alpine' })], 'alpine stack').exact);
    assert.ok(!rankHits([hit('x', 'supports 8080')], 'port').exact);
  });

  test('prefers the beginning of a page, and any page to one of many results alike', () => {
    const section = hit('musl', '', { page: 'C library' });
    const beginning = hit('musl', '', { url: '/b' });
    const result = hit('musl', '', { url: '/r', kind: 'result' });
    assert.deepEqual(rankHits([result, section, beginning], 'musl').hits, [
      beginning,
      section,
      result,
    ]);
  });

  test('keeps a few sections of each page', () => {
    const hits = ['/a#1', '/a#2', '/b', '/a#3'].map((url) => hit('', '', { url }));
    assert.deepEqual(
      spread(hits, 2).map(({ url }) => url),
      ['/a#1', '/a#2', '/b'],
    );
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
