import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becomePage, find, openPage } from '../../testing/dom.ts';

const window = becomePage();
await import('./rule-filter.ts');
const select = (name: string, ...values: string[]) =>
  `<select name="${name}"><option value=""></option>${values.map((value) => `<option value="${value}">${value}</option>`).join('')}</select>`;
const page = `<rule-filter data-none="none" data-count="{count} of {total}" data-dropped="left out: {items}">
  <form>${select('runtime', 'go', 'python')}${select('family', 'alpine')}${select('severity', 'must', 'should')}<input name="q"></form>
  <p class="note" hidden></p><p class="count"></p>
  <ul>
    <li data-severity="must" data-runtimes="go" data-families="" data-ids="DL3007">Pin the tag</li>
    <li data-severity="should" data-runtimes="" data-families="alpine" data-ids="">Know musl</li>
  </ul>
</rule-filter>`;

const shown = () =>
  [...document.querySelectorAll('li')]
    .filter(({ hidden }) => !hidden)
    .map(({ textContent }) => textContent);

/** Sets a field as a reader does. */
function set(name: string, value: string) {
  const field = find<HTMLInputElement>(`[name=${name}]`);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

test('the address filters the list and fills the form', () => {
  openPage(page, '?severity=must');
  assert.deepEqual(shown(), ['Pin the tag']);
  assert.equal(find<HTMLSelectElement>('[name=severity]').value, 'must');
  assert.equal(find('.count').textContent, '1 of 2');
});

test('what a reader chooses is the address', () => {
  openPage(page);
  assert.equal(shown().length, 2);
  set('severity', 'should');
  assert.deepEqual(shown(), ['Know musl']);
  assert.equal(location.search, '?severity=should');
});

test('the name of another linter finds a rule, and what nothing has says so', () => {
  openPage(page);
  set('q', 'dl3007');
  assert.deepEqual(shown(), ['Pin the tag']);
  set('q', 'no such word');
  assert.equal(find('.count').textContent, 'none');
});

test('what the address cannot ask for is named as text and changes nothing', () => {
  openPage(page, `?severity=${encodeURIComponent('<img src=x>')}&colour=blue`);
  assert.equal(shown().length, 2);
  const note = find('.note');
  assert.equal(note.hidden, false);
  assert.match(note.textContent, /^left out: .*<img src=x>/);
  assert.equal(note.querySelector('img'), null);
});

test('going back shows what the address asks for, until the list is gone', () => {
  openPage(page);
  const island = find('rule-filter');
  window.happyDOM.setURL('https://site.example/en/page/?severity=must');
  window.dispatchEvent(new window.Event('popstate'));
  assert.deepEqual(shown(), ['Pin the tag']);
  island.remove();
  window.happyDOM.setURL('https://site.example/en/page/');
  window.dispatchEvent(new window.Event('popstate'));
  assert.equal(island.querySelectorAll('li[hidden]').length, 1);
});
