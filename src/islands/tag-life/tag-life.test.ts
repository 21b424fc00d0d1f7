import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becomePage, find, openPage } from '../../testing/dom.ts';

const window = becomePage();
await import('./tag-life.ts');
const data = { words: { 'tag.failed': 'It cannot be answered' } };
const page = `<tag-life><script type="application/json">${JSON.stringify(data)}</script>
  <form><input name="ref"><input name="day"></form><p class="answer"></p><div class="life" hidden></div></tag-life>`;
const ref = () => find<HTMLInputElement>('[name=ref]').value;

test('with nothing asked there is no answer', () => {
  openPage(page);
  assert.equal(ref(), '');
  assert.equal(find('.answer').textContent, '');
  assert.equal(find('.life').hidden, true);
});

test('the address asks, and a longer text than any reference is cut', () => {
  openPage(page, `?ref=${'x'.repeat(400)}`);
  assert.equal(ref().length, 300);
});

test('where the answer cannot be worked out it says so', async () => {
  openPage(page, '?ref=node:18-slim');
  const answer = find('.answer');
  for (let turn = 0; turn < 500 && !answer.textContent; turn++)
    await new Promise((done) => setTimeout(done, 10));
  assert.equal(answer.textContent, 'It cannot be answered');
  assert.equal(find('.life').hidden, true);
});

test('going back to an address that asks nothing clears the answer', () => {
  openPage(page, '?ref=node:18-slim');
  window.happyDOM.setURL('https://site.example/en/page/');
  window.dispatchEvent(new window.Event('popstate'));
  assert.equal(ref(), '');
});
