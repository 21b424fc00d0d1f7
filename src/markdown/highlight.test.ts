import assert from 'node:assert/strict';
import { test } from 'node:test';
import { highlighting } from './highlight.ts';

test('highlighted code has classes and no style attributes', () => {
  const token = (style: string) => ({ type: 'element', properties: { style } });
  const background =
    'background-color:var(--astro-code-background);color:var(--astro-code-foreground); overflow-x: auto;';
  const tokens = [
    token('color:var(--astro-code-token-keyword)'),
    token('color:var(--astro-code-token-string-expression)'),
    token('color:var(--astro-code-foreground)'),
    token('user-select: none;'),
    token('color:red'),
  ];
  const pre = { ...token(background), children: [{ type: 'element', children: tokens }] };
  for (const transformer of highlighting) {
    if ('root' in transformer) transformer.root({ type: 'root', children: [pre] });
  }
  assert.deepEqual(
    [pre, ...tokens].map(({ properties }) => properties),
    [
      {},
      { class: 'keyword' },
      { class: 'string-expression' },
      {},
      { class: 'sign' },
      // What nobody foresaw stays, and the check of the built page names it.
      { style: 'color:red' },
    ],
  );
});
