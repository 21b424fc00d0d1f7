import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becomePage, find, openPage } from '../../testing/dom.ts';

const window = becomePage();
await import('./search-page.ts');
const words = JSON.stringify({
  searching: 'Searching',
  missing: 'No index here',
  offline: 'Offline',
});
const page = `<search-page data-words='${words}'>
  <form><input name="q" type="search"><input type="radio" name="kind" value="" checked><input type="radio" name="kind" value="rules"></form>
  <p class="status"></p><ol hidden></ol><div class="also" hidden><ul></ul></div></search-page>`;

/** Waits for a status; fails when it does not come. */
async function status(expected: string) {
  for (let turn = 0; turn < 500 && find('.status').textContent !== expected; turn++)
    await new Promise((done) => setTimeout(done, 10));
  assert.equal(find('.status').textContent, expected);
}

test('the form shows what the address asks for', () => {
  openPage(page, '?q=musl&kind=rules');
  assert.equal(find<HTMLInputElement>('[name=q]').value, 'musl');
  assert.equal(find<HTMLInputElement>('[value=rules]').checked, true);
});

test('without an index the page says so, and shows no hits', async () => {
  openPage(page, '?q=musl');
  await status('No index here');
  assert.equal(find('ol').hidden, true);
});

test('without a network the page says that', async (context) => {
  Object.defineProperty(window.navigator, 'onLine', { configurable: true, value: false });
  context.after(() => Reflect.deleteProperty(window.navigator, 'onLine'));
  openPage(page, '?q=musl');
  await status('Offline');
});

test('an empty query asks nothing', async () => {
  openPage(page, '?q=musl');
  await status('No index here');
  find<HTMLInputElement>('[name=q]').value = ' ';
  find('form').dispatchEvent(new Event('submit', { cancelable: true }));
  await status('');
});
