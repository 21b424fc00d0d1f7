import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becomePage, find, giveClipboard, openPage, settle } from '../../testing/dom.ts';

becomePage();
await import('./copy-code.ts');
const block =
  '<copy-code data-copy="Copy" data-copied="Copied" data-select="Press Ctrl+C"><pre>FROM scratch\n\n</pre></copy-code>';

test('a code block gets one button, also when it is moved', () => {
  openPage(block);
  const island = find('copy-code');
  document.body.append(island);
  assert.deepEqual(
    [...island.querySelectorAll('button')].map(({ textContent }) => textContent),
    ['Copy'],
  );
});

test('the button copies the code with one line break at its end, and says so', async () => {
  openPage(block);
  const copied = giveClipboard(true);
  find('button').click();
  await settle();
  assert.deepEqual(copied, ['FROM scratch\n']);
  assert.equal(find('[role=status]').textContent, 'Copied');
});

test('where the clipboard is denied the code is selected', async () => {
  openPage(block);
  giveClipboard(false);
  find('button').click();
  await settle();
  assert.equal(find('[role=status]').textContent, 'Press Ctrl+C');
  assert.match(String(getSelection()), /FROM scratch/);
});

test('without code there is nothing to copy', () => {
  openPage('<copy-code></copy-code>');
  assert.equal(document.querySelector('button'), null);
});
