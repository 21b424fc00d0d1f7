import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { askedWords, mostWords, wordsOf } from './words.ts';

describe('the words of a query', () => {
  const queries: [query: string, language: string, words: string[]][] = [
    ['why so many CVEs', 'en', ['CVE']],
    ['should I use alpine or debian slim', 'en', ['alpine', 'debian', 'slim']],
    ["doesn't stop on SIGTERM", 'en', ['stop', 'SIGTERM']],
    ['node:20-slim node', 'en', ['node', '20-slim']],
    [
      "/lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.34' not found (required by ./server)",
      'en',
      ['libc.so.6', 'version', 'GLIBC_2.34', 'found', 'required', 'server'],
    ],
    [
      'ERROR: unable to select packages: breaks: world[nodejs=20.12.1-r0]',
      'en',
      ['ERROR', 'unable', 'select', 'packages', 'breaks', 'world', 'nodejs', '20.12.1-r0'],
    ],
    ['/bin/sh: not found', 'en', ['bin/sh', 'found']],
    ['ＧＬＩＢＣ＿２.３８', 'zh-CN', ['GLIBC_2.38']],
    ['distroless 怎么进容器', 'zh-CN', ['distroless', '容器']],
    ['scratch还是distroless', 'zh-CN', ['scratch', 'distroless']],
    ['为什么有这么多CVE？', 'zh-CN', ['CVE']],
  ];
  for (const [query, language, words] of queries) {
    test(query, () => assert.deepEqual(askedWords(query, language), words));
  }

  test('characters that the browser cuts apart are asked in pairs', () => {
    assert.deepEqual(askedWords('重启后修改失效', 'zh-CN'), ['重启', '修改', '失效']);
    assert.deepEqual(askedWords('改拉起的', 'zh-CN'), ['改', '拉起']);
  });

  test('words of our subject stay whole, and what all pages are about is not asked beside others', () => {
    assert.deepEqual(askedWords('镜像的包缓存', 'zh-CN'), ['包', '缓存']);
    assert.deepEqual(askedWords('改时区', 'zh-CN'), ['改', '时区']);
    assert.deepEqual(askedWords('docker image', 'en'), ['docker', 'image']);
  });

  test('a query of stop words alone is asked as it is', () => {
    assert.deepEqual(askedWords('how to', 'en'), ['how', 'to']);
    assert.deepEqual(askedWords('怎么用', 'zh-CN'), ['怎么', '用']);
    assert.deepEqual(askedWords('?! …', 'en'), []);
  });

  test('of too many the rare and technical ones are asked, in their order', () => {
    const sentence =
      'yesterday evening our build pipeline suddenly stopped working after somebody upgraded another machine while everybody watched';
    const query = `${sentence} GLIBC_2.34 ./server libssl.so.1.1 NODE_OPTIONS x86_64`;
    const asked = askedWords(query, 'en');
    assert.equal(asked.length, mostWords);
    assert.deepEqual(asked.slice(-5), [
      'GLIBC_2.34',
      'server',
      'libssl.so.1.1',
      'NODE_OPTIONS',
      'x86_64',
    ]);
    assert.ok(!asked.includes('while'));
  });

  test('all words keep their order, stop words too', () => {
    assert.deepEqual(wordsOf('no such file or directory', 'en'), [
      'no',
      'such',
      'file',
      'or',
      'directory',
    ]);
  });

  test('without a segmenter Chinese is asked in pairs', () => {
    const { Segmenter } = Intl;
    try {
      Reflect.deleteProperty(Intl, 'Segmenter');
      assert.deepEqual(askedWords('alpine 多阶段', 'zh-CN'), ['alpine', '多阶', '阶段']);
    } finally {
      Object.assign(Intl, { Segmenter });
    }
  });
});
