import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becomePage, blockStorage, find, openPage } from '../../testing/dom.ts';

becomePage();
await import('./language-link.ts');
const link = '<language-link><a href="/zh/page/" data-locale="zh">中文</a></language-link>';

function follow() {
  const anchor = find<HTMLAnchorElement>('a');
  anchor.addEventListener('click', (event) => event.preventDefault());
  anchor.click();
  return anchor;
}

test('query and heading go with the reader, and the language is kept', () => {
  openPage(link, '?q=musl#dns');
  assert.equal(follow().href, 'https://site.example/zh/page/?q=musl#dns');
  assert.equal(localStorage.getItem('language'), 'zh');
});

test('the link leads on where the storage is blocked', (context) => {
  context.after(blockStorage());
  openPage(link, '?q=musl');
  assert.equal(follow().search, '?q=musl');
});
