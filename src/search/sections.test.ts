import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtPage } from '../built-site/site.ts';
import { sectionsOf } from './sections.ts';

const page = (body: string) =>
  builtPage('en/guide/x/index.html', `<html lang="en" data-kind="guide"><body>${body}`);

test('a page becomes its beginning and a section for each heading with text', () => {
  const sections = sectionsOf(
    page(`<article data-pagefind-body data-search-aliases='{"page":["a &amp; b"]}'>
      <h1>Title</h1><p>Lead</p>
      <div><h2 id="one">One<a data-pagefind-ignore>#</a></h2><p>Text <svg><text>no</text></svg></p><pre>code</pre></div>
      <h2 id="empty">Empty</h2><ul data-pagefind-ignore><li>elsewhere</li></ul>
    </article>`),
  );
  assert.deepEqual(
    sections.map(({ url }) => url),
    ['/en/guide/x/', '/en/guide/x/#one'],
  );
  const [beginning, one] = sections.map(({ html }) => html);
  assert.match(beginning!, /lang="en".*kind:guide.*title\[content\]" content="Title".*Lead/s);
  assert.match(beginning!, /aliases\[content\]" content="a &amp; b"/);
  assert.match(one!, /content="One".*page\[content\]" content="Title".*Text/s);
  assert.match(one!, /<pre data-pagefind-weight="0.4">code/);
  assert.doesNotMatch(one!, /#<|no<|elsewhere/);
});

test('a page that is not to be found has no sections', () => {
  assert.deepEqual(sectionsOf(page('<article><h1>Title</h1></article>')), []);
});

test('Chinese text is cut into words as a browser cuts a query, where it is read and not where it is shown', () => {
  const [section] = sectionsOf(
    page('<article data-pagefind-body><h1>多阶段构建</h1><p>见Docker</p></article>'),
  );
  assert.match(section!.html, /title\[content\]" content="多阶段构建"/);
  assert.match(section!.html, /<h1>多\u200b阶段\u200b构\u200b建<\/h1><p>见Docker<\/p>/);
});
