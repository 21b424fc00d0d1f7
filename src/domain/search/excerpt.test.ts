import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { excerptOf } from './excerpt.ts';
import type { Hit } from './ranking.ts';

const hit = (content: string, more: Partial<Hit> = {}): Hit => ({
  url: '/zh/#a',
  kind: 'guide',
  title: '',
  excerpt: '',
  content,
  score: 1,
  ...more,
});
const shown = (one: Hit, query: string) =>
  excerptOf(one, query)
    .parts.map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

describe('an excerpt', () => {
  test('marks the query as a whole, however the index cut it', () => {
    const one = hit('多阶段构建. 何时一个阶段就够。多阶段构建把编译留在前面，镜像里只剩成品。', {
      title: '多阶段构建',
      excerpt: '多阶段构<mark>建</mark>',
    });
    assert.equal(shown(one, '多阶段构建'), '[多阶段构建]把编译留在前面，镜像里只剩成品。');
  });

  test('shows the text of the page, not the heading and the names that the index adds', () => {
    const one = hit('Thread stack. Exit code 139. segfault. 139.', {
      title: 'Thread stack',
      aliases: 'segfault · 139',
    });
    assert.equal(shown(one, 'segfault'), 'Exit code 139. ');
    assert.equal(shown(one, '139'), 'Exit code [139]. ');
  });

  test('begins with a sentence or says that it does not, and keeps words whole', () => {
    const long = `${'word '.repeat(40)}here is musl ${'after '.repeat(40)}`;
    assert.match(shown(hit(long), 'musl'), /^…(word )+here is \[musl\] (after )+after…$/);
    assert.equal(shown(hit('One. Two musl.'), 'musl'), 'Two [musl].');
  });

  test('marks a Latin word from its beginning, and what only the index knows to be the same', () => {
    assert.equal(shown(hit('ports, import, Port 80'), 'port'), '[ports], import, [Port] 80');
    const stemmed = hit('a certificate', { excerpt: 'a <mark>certificate</mark>' });
    assert.equal(shown(stemmed, 'certification'), 'a [certificate]');
  });

  test('treats the query as text', () => {
    assert.equal(shown(hit('a (b) [c] $& c++'), '.* (b) $&'), 'a [(b)] [c] $& c++');
    assert.equal(shown(hit('text'), '“”'), 'text');
    assert.deepEqual(excerptOf(hit('<b>x</b>'), 'x').parts[0], { text: '<b>', marked: false });
  });
});
