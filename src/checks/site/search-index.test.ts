import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { writeIndex } from '../../integrations/search.ts';
import { formatProblem } from '../../content/problem.ts';
import { checkSearchIndex } from './search-index.ts';
import { readSite } from '../../built-site/site.ts';

describe('the written search index', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-'));
  after(() => rmSync(folder, { recursive: true }));

  const write = (file: string, lang: string, body: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    const article = `<article data-pagefind-body>${body}</article>`;
    writeFileSync(
      join(folder, file),
      `<html lang="${lang}" data-kind="guide"><body>${article}</body></html>`,
    );
  };
  const problems = () => checkSearchIndex(readSite(folder, '/')).map(formatProblem);

  before(async () => {
    write('en/a/index.html', 'en', '<h1>A</h1><p>Text</p><h2 id="b">B</h2><p>More text</p>');
    write('zh/a/index.html', 'zh-CN', '<h1>甲</h1><p>文字</p>');
    await writeIndex(readSite(folder, '/'));
  });

  test('holds every section, under names a page knows beforehand', () => {
    assert.deepEqual(problems(), []);
    for (const file of [
      'pagefind.en.pf_meta',
      'pagefind.zh-cn.pf_meta',
      'wasm.en.pagefind',
      'wasm.zh-cn.pagefind',
    ]) {
      assert.ok(existsSync(join(folder, 'pagefind', file)), file);
    }
  });

  test('misses a page and a heading that are not in it, and knows one that is gone', () => {
    write('en/new/index.html', 'en', '<h1>New</h1><p>Text</p>');
    write('zh/a/index.html', 'zh-CN', '<h1>甲</h1><p>文字</p><h2 id="b">乙</h2><p>文字</p>');
    write('en/a/index.html', 'en', '<h1>A</h1><p>Text</p>');
    const [first, second, third, ...others] = problems();
    assert.match(
      first!,
      /^en\/new\/index\.html {2}beginning {2}is missing from[^→]*→ give it text/,
    );
    assert.match(second!, /^zh\/a\/index\.html {2}#b {2}is missing from the search index/);
    assert.match(third!, /^pagefind {2}\/en\/a\/#b {2}is in the search index and on no page/);
    assert.deepEqual(others, []);
  });
});
