import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facts, files } from '../../testing/review.ts';
import { findSamples } from '../samples/list.ts';
import { review } from './review.ts';
import { checks } from './rules/index.ts';

/** What a reader has to change; questions are allowed. */
const toChange = (text: string) =>
  review(text, facts)
    .findings.filter(({ severity }) => severity !== 'consider')
    .map(({ rule, line, message }) => `${rule} line ${line}: ${message.en}`);

const blocks = (text: string, kind: 'Avoid' | 'Prefer') =>
  [...text.matchAll(new RegExp(`<${kind}>\\s*\`\`\`dockerfile\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, code]) => code!,
  );

const pages = [...files].filter(([file]) => /^content\/(?:en|zh)\/.*\.mdx$/.test(file));

test('every rule that can be seen is looked for, and no other', () => {
  const seen = Object.entries(facts.rules)
    .filter(([, { checked }]) => checked !== 'no')
    .map(([id]) => id);
  assert.deepEqual(Object.keys(checks).toSorted(), seen.toSorted());
});

for (const [file, text] of pages) {
  const id = /\/rules\/(bi\d{3})\.mdx$/.exec(file)?.[1];
  if (!id || facts.rules[id]?.checked === 'no') continue;
  test(`${file}: what to avoid is found by its rule, what to prefer is not`, () => {
    const byRule = (code: string) => review(code, facts).findings.filter(({ rule }) => rule === id);
    for (const code of blocks(text, 'Avoid')) assert.notDeepEqual(byRule(code), [], code);
    for (const code of blocks(text, 'Prefer')) assert.deepEqual(byRule(code), [], code);
  });
}

test('what any page prefers needs no change', () => {
  const preferred = pages.flatMap(([file, text]) =>
    blocks(text, 'Prefer').map((code) => [file, code] as const),
  );
  assert.ok(preferred.length > 70);
  for (const [file, code] of preferred) assert.deepEqual(toChange(code), [], `${file}\n${code}`);
});

test('our samples need no change', () => {
  const samples = findSamples(files);
  assert.ok(samples.length > 60);
  for (const { id, text } of samples) assert.deepEqual(toChange(text), [], id);
});
