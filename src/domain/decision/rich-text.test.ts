import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseRichText, plainText } from './rich-text.ts';

describe('a text of a record', () => {
  test('is paragraphs, lists and code', () => {
    assert.deepEqual(
      parseRichText('Run `file app`.\n\n- Go: `CGO_ENABLED=0`\n- none\n\nThen ask.'),
      [
        { paragraph: [{ text: 'Run ' }, { text: 'file app', code: true }, { text: '.' }] },
        { list: [[{ text: 'Go: ' }, { text: 'CGO_ENABLED=0', code: true }], [{ text: 'none' }]] },
        { paragraph: [{ text: 'Then ask.' }] },
      ],
    );
  });

  test('may be one plain sentence, signs and all', () => {
    assert.deepEqual(parseRichText('A < B & C'), [{ paragraph: [{ text: 'A < B & C' }] }]);
  });

  test('is one line without its marks', () => {
    assert.equal(plainText('Run `a`.\n\n- one\n- `two`'), 'Run a. one two');
  });

  for (const [text, name] of [
    ['# Title', 'a heading'],
    ['a **b**', 'bold text'],
    ['[a](b)', 'a link'],
    ['<b>x</b>', 'HTML'],
    ['1. a', 'a numbered list'],
    ['- a\n  - b', 'a list inside a list'],
    ['```\nx\n```', 'a block of code'],
  ] as const) {
    test(`refuses ${name}`, () => {
      assert.throws(() => parseRichText(text), { name: 'RangeError', message: name });
    });
  }
});
