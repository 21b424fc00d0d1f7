import assert from 'node:assert/strict';
import { test } from 'node:test';
import { append, withFixtures } from '../testing/invalid-content/fixture.ts';
import { mapToSource } from './locate.ts';
import { parseContent, readFiles } from './read.ts';

const file = 'content/en/guide/tags.mdx';
const files = withFixtures(readFiles('.'), {
  name: 'a dead link',
  edits: { [file]: append('[nowhere](/images/#nowhere)') },
});
const content = parseContent(files);
const lines = files.get(file)!.split('\n');
const line = lines.findIndex((one) => one.includes('/images/#nowhere')) + 1;
const said = { message: 'leads to a page without "#nowhere"', fix: 'correct it' };

for (const base of ['/', '/handbook/']) {
  test(`a dead link is at the line of its author, below ${base}`, () => {
    const found = {
      file: 'en/guide/tags/index.html',
      field: `${base}en/images/#nowhere`,
      ...said,
    };
    const expected = { file, line, field: 'link /images/#nowhere', ...said };
    assert.deepEqual(mapToSource(found, content, base), expected);
  });
}

test('what nobody wrote stays with the page that has it', () => {
  for (const page of ['en/guide/tags/index.html', 'zh/guide/tags/index.html', 'sitemap.xml']) {
    const found = { file: page, field: '/en/images/#elsewhere', ...said };
    assert.equal(mapToSource(found, content, '/'), found);
  }
});
