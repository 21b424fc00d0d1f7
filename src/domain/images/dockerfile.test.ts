import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inLanguage, unpairedComments } from './dockerfile.ts';

const sample = [
  '# syntax=docker/dockerfile:1',
  '# en: Builds.',
  '# en: And more.',
  '# zh: 构建。',
  'FROM debian:13-slim',
  "RUN echo '# en: no comment'",
  '',
].join('\n');

test('a reader sees the comments of one language, without marks', () => {
  assert.equal(
    inLanguage(sample, 'zh'),
    "# syntax=docker/dockerfile:1\n# 构建。\nFROM debian:13-slim\nRUN echo '# en: no comment'\n",
  );
  assert.match(inLanguage(sample, 'en'), /\n# Builds\.\n# And more\.\nFROM/);
});

test('a comment without its counterpart is found, and one without a mark', () => {
  assert.deepEqual(unpairedComments(sample), []);
  assert.deepEqual(
    unpairedComments('# en: a\nFROM x\n# zh: b\n# en: c\n# d\nUSER 1'),
    [
      { line: 5, lacks: 'mark' },
      { line: 1, lacks: 'zh' },
    ].toSorted((a, b) => a.line - b.line),
  );
});
