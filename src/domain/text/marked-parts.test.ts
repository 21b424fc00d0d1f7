import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markedParts } from './marked-parts.ts';

test('finds days and code in a sentence, and keeps the rest', () => {
  assert.deepEqual(markedParts('On 2023-05-02 run `docker pull x`.'), [
    { kind: 'words', text: 'On ' },
    { kind: 'day', text: '2023-05-02' },
    { kind: 'words', text: ' run ' },
    { kind: 'code', text: 'docker pull x' },
    { kind: 'words', text: '.' },
  ]);
});

test('a day is a day beside Chinese characters, and a longer number is none', () => {
  assert.deepEqual(
    markedParts('它在2025-05-28移出').map(({ kind }) => kind),
    ['words', 'day', 'words'],
  );
  assert.deepEqual(markedParts('`'), [{ kind: 'words', text: '`' }]);
  assert.deepEqual(markedParts('12023-05-02'), [{ kind: 'words', text: '12023-05-02' }]);
  assert.deepEqual(markedParts(''), []);
});
