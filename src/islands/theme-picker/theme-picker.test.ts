import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becomePage, blockStorage, find, openPage, write } from '../../testing/dom.ts';

becomePage();
await import('./theme-picker.ts');
const options = ['auto', 'light', 'dark'].map((name) => `<option value="${name}">${name}</option>`);
const picker = `<theme-picker><select>${options.join('')}</select></theme-picker>`;

/** Opens a page in a browser that keeps a theme. */
function openWith(kept: string) {
  openPage('');
  localStorage.setItem('theme', kept);
  write(picker);
}

function pick(theme: string) {
  const select = find<HTMLSelectElement>('select');
  select.value = theme;
  select.dispatchEvent(new Event('change'));
}

test('a theme is shown, applied and kept', () => {
  openPage(picker);
  assert.equal(find<HTMLSelectElement>('select').value, 'auto');
  pick('dark');
  assert.equal(document.documentElement.dataset['theme'], 'dark');
  assert.equal(localStorage.getItem('theme'), 'dark');
});

test('the theme that was kept is chosen', () => {
  openWith('light');
  assert.equal(find<HTMLSelectElement>('select').value, 'light');
});

test('what is kept and is no theme leaves it to the system', () => {
  openWith('"><script>');
  assert.equal(find<HTMLSelectElement>('select').value, 'auto');
});

test('where the storage is blocked a theme holds for the page', (context) => {
  context.after(blockStorage());
  openPage(picker);
  pick('light');
  assert.equal(document.documentElement.dataset['theme'], 'light');
});
