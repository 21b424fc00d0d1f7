import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choiceKeys, sorts, type ImageFacts } from '../../domain/images/filter.ts';
import { becomePage, find, openPage } from '../../testing/dom.ts';

becomePage();
await import('./image-filter.ts');
const values = { libc: ['glibc', 'musl'], shell: ['yes', 'no'] } as Record<string, string[]>;
const select = (name: string, options: readonly string[]) =>
  `<label><span>${name}</span><select name="${name}">${options.map((one) => `<option value="${one}">${one}</option>`).join('')}</select></label>`;
const family = (id: string, libc: string[], compressed: number) => {
  const choices = { ...Object.fromEntries(choiceKeys.map((key) => [key, []])), libc };
  const facts = {
    choices,
    compressed,
    recommended: id === 'debian' ? 2 : 1,
  } as unknown as ImageFacts;
  return `<tbody id="${id}" data-facts='${JSON.stringify(facts)}'><tr><td><p class="doubt"></p></td></tr></tbody>`;
};
const page = `<image-filter data-all="all {count}" data-count="{count} of {total}" data-none="none" data-doubt=", {count} unknown"
  data-dropped="left out: {items}" data-unknown="unknown: {items}" data-without="without {name}: {count}">
  <form>${choiceKeys.map((key) => select(key, ['', ...(values[key] ?? [])])).join('')}
    <label><span>until</span><input name="until"></label>${select('sort', sorts)}</form>
  <p class="note" hidden></p><p class="count"></p><p class="ways" hidden></p>
  <table><thead><tr><th data-sort="compressed"><button>size</button></th></tr></thead>${family('debian', ['glibc'], 30)}${family('alpine', ['musl'], 4)}${family('other', [], 9)}</table>
</image-filter>`;

const shown = () =>
  [...document.querySelectorAll('tbody')].filter(({ hidden }) => !hidden).map(({ id }) => id);

function set(name: string, value: string) {
  const field = find<HTMLSelectElement>(`[name=${name}]`);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

test('all families are there, the recommended first', () => {
  openPage(page);
  assert.deepEqual(shown(), ['debian', 'alpine', 'other']);
  assert.equal(find('.count').textContent, 'all 3');
});

test('the address filters; what a record does not know is shown with its doubt', () => {
  openPage(page, '?libc=musl');
  assert.deepEqual(shown().toSorted(), ['alpine', 'other']);
  assert.equal(find('#other .doubt').textContent, 'unknown: libc');
  assert.equal(find('.count').textContent, '1 of 3, 1 unknown');
});

test('what a reader chooses is the address, and the order with it', () => {
  openPage(page);
  set('sort', 'compressed-up');
  assert.deepEqual(shown(), ['alpine', 'other', 'debian']);
  assert.equal(location.search, '?sort=compressed-up');
});

test('a heading sorts by its column, and the other way when pressed again', () => {
  openPage(page);
  const heading = find<HTMLElement>('th button');
  heading.click();
  assert.deepEqual(shown(), ['alpine', 'other', 'debian']);
  assert.equal(find('th').ariaSort, 'ascending');
  heading.click();
  assert.deepEqual(shown(), ['debian', 'other', 'alpine']);
  assert.equal(location.search, '?sort=compressed-down');
});

test('where nothing fits, a button takes away the condition that is in the way', () => {
  openPage(page.replaceAll('musl"]', 'glibc"]'), '?libc=musl');
  assert.match(find('.count').textContent, /^none/);
  find('.ways button').click();
  assert.match(find('.count').textContent, /^all 3/);
  assert.equal(location.search, '');
});

test('what the address cannot ask for is named as text and changes nothing', () => {
  openPage(page, `?libc=${encodeURIComponent('<img src=x>')}`);
  assert.equal(shown().length, 3);
  assert.match(find('.note').textContent, /<img src=x>/);
  assert.equal(find('.note').querySelector('img'), null);
});
