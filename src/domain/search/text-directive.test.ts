import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { excerptOf } from './excerpt.ts';
import { textDirective } from './text-directive.ts';

const written = (content: string, query: string) =>
  textDirective(
    excerptOf({ url: '/', kind: 'guide', title: '', excerpt: '', content, score: 1 }, query),
  );
const directive = (content: string, query: string) => decodeURIComponent(written(content, query));

describe('a link to a match', () => {
  test('points at it within its clause', () => {
    const zh = '别处都能解析，只有Alpine容器里不行。改天再说';
    assert.equal(directive(zh, 'alpine'), ':~:text=只有-,Alpine,-容器里不行');
    const en = 'Fine. A thread that recurses, at length, needs a stack. No';
    assert.equal(directive(en, 'thread'), ':~:text=A-,thread,-that recurses');
  });

  test('is written so that a browser reads it back', () => {
    assert.equal(
      written('built with musl-gcc -Wl&x=1 and more', 'gcc'),
      ':~:text=built%20with%20musl%2D-,gcc,-%2DWl%26x%3D1%20and%20more',
    );
  });

  test('leaves out vague clauses, and text that may differ on the page', () => {
    assert.equal(directive('没有. 有. 证书. 没有.', '证书'), '');
    assert.equal(directive('CA certificates. musl and more words', 'certificates musl'), '');
    assert.equal(directive('nothing of the kind is here', 'alpine'), '');
  });

  test('takes no more context than it needs', () => {
    const content = `${'before '.repeat(30)}musl${' after'.repeat(30)}`;
    const [before, match, after] = directive(content, 'musl').slice(':~:text='.length).split(',');
    assert.match(before!, /^(before ){6,8}before-$/);
    assert.equal(match, 'musl');
    assert.match(after!, /^-(after ){6,9}after$/);
  });
});
