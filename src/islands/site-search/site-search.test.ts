import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becomePage, find, openPage, write } from '../../testing/dom.ts';

const window = becomePage();
await import('./site-search.ts');
const words = {
  title: 'Search',
  page: '/en/search/',
  missing: 'No index here',
  searching: 'Searching',
  recent: 'Recent',
  forget: 'Forget',
  close: 'Close',
};
globalThis.fetch = (address) =>
  address === '/en/search-words.json'
    ? Promise.resolve(Response.json(words))
    : Promise.reject(new TypeError('offline'));
const link = `<site-search data-words="/en/search-words.json"><a href="/en/search/">Search</a></site-search>`;

/** Waits until something holds; fails when it does not. */
async function until(holds: () => boolean, what: string) {
  for (let turn = 0; turn < 500 && !holds(); turn++) {
    // Nothing serves the styles of the dialog here: they count as loaded, as they do when they are missing.
    for (const sheet of document.querySelectorAll('link[rel=stylesheet]'))
      sheet.dispatchEvent(new Event('error'));
    await new Promise((done) => setTimeout(done, 10));
  }
  assert.ok(holds(), what);
}
const dialog = () => document.querySelector<HTMLDialogElement>('dialog');
const press = (key: string, on: EventTarget = window as unknown as EventTarget) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

test('a slash opens the dialog; typed into a field it is a slash', async () => {
  openPage(`${link}<input id="field">`);
  press('/', find('#field'));
  await new Promise((done) => setTimeout(done, 50));
  assert.equal(dialog(), null);
  press('/');
  await until(() => dialog()?.open === true, 'the dialog is open');
});

test('without an index the dialog says so, and offers the menu of the page', async () => {
  write('<nav><a href="/en/rules/">Rules</a></nav>');
  const input = find<HTMLInputElement>('dialog input');
  input.value = 'musl';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await until(() => find('dialog [role=status]').textContent === 'No index here', 'it says so');
  assert.equal(document.querySelectorAll('dialog [role=option]').length, 0);
});

test('Escape closes the dialog', () => {
  press('Escape', find('dialog input'));
  assert.equal(dialog()?.open, false);
});

test('a click with a modifier key follows the link', () => {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
  find('site-search a').dispatchEvent(click);
  assert.equal(click.defaultPrevented, false);
});
