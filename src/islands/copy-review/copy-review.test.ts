import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becomePage, find, giveClipboard, openPage, settle } from '../../testing/dom.ts';

becomePage();
await import('./copy-review.ts');
const page = `<article><h1>BI003</h1><p class="lead">Name the release</p>
  <copy-review data-link="/r/bi003/" data-title="BI003 · Tags" data-why="Why" data-more="More" data-copied="Copied"
    data-select="Press Ctrl+C" data-text="Text" data-heading="Copy {title}">
    <button data-copy="comment">Comment</button><button data-copy="markdown">Markdown</button><button data-copy="link">Link</button>
    <span role="status"></span>
  </copy-review>
  <h2 id="why">Why</h2><p>A tag like <code>slim</code> moves<a class="source" href="#s">[1]</a>.</p></article>`;
const press = async (selector: string) => {
  find(selector).click();
  await settle();
};

test('a rule is copied as its link, as Markdown and as a comment', async () => {
  openPage(page);
  const copied = giveClipboard(true);
  for (const kind of ['link', 'markdown', 'comment']) await press(`[data-copy=${kind}]`);
  const [link, markdown, comment] = copied;
  assert.equal(link, 'https://site.example/r/bi003/');
  assert.match(markdown!, /\[.*BI003.*\]\(https:\/\/site\.example\/r\/bi003\/\)/);
  assert.match(comment!, /Name the release/);
  assert.match(comment!, /A tag like `slim` moves\./);
  assert.equal(find('[role=status]').textContent, 'Copied');
});

test('where the clipboard is denied the text appears, once, to be copied by hand', async () => {
  openPage(page);
  giveClipboard(false);
  await press('[data-copy=link]');
  await press('[data-copy=link]');
  const areas = document.querySelectorAll('textarea');
  assert.deepEqual(
    [...areas].map(({ value }) => value),
    ['https://site.example/r/bi003/'],
  );
  assert.equal(areas[0]!.readOnly, true);
  assert.equal(find('[role=status]').textContent, 'Press Ctrl+C');
});

test('a heading offers copies of itself, and takes them back', async () => {
  openPage(page);
  const copied = giveClipboard(true);
  const button = find('#why button');
  assert.equal(button.ariaLabel, 'Copy Why');
  await press('#why button');
  await press('#why + copy-review [data-copy=link]');
  assert.deepEqual(copied, ['https://site.example/r/bi003/#why']);
  await press('#why button');
  assert.equal(document.querySelector('#why + copy-review'), null);
});
