import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { builtPage } from '../built-site/site.ts';
import type { Problem } from '../content/problem.ts';
import { sectionsOf } from '../search/sections.ts';
import { SearchIndex } from './search-index.ts';

describe('the search index', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-'));
  after(() => rmSync(folder, { recursive: true }));
  let problems: Problem[];

  before(async () => {
    const index = await SearchIndex.create();
    const add = (file: string, lang: string, body: string) => {
      const article = `<article data-pagefind-body data-pagefind-filter="kind:guide">${body}</article>`;
      const html = `<html lang="${lang}"><body>${article}</body></html>`;
      index.add(sectionsOf(builtPage(file, html)));
    };
    add('en/a/index.html', 'en', '<h1>A</h1><p>Text</p><h2 id="b">B</h2><p>More text</p>');
    add('zh/a/index.html', 'zh-CN', '<h1>甲</h1><p>文字</p>');
    assert.equal(index.size, 3);
    problems = await index.write(folder, ['debian']);
  });

  test('is written under names a page knows beforehand', () => {
    for (const file of [
      'pagefind.en.pf_meta',
      'pagefind.zh-cn.pf_meta',
      'wasm.en.pagefind',
      'wasm.zh-cn.pagefind',
    ]) {
      assert.ok(existsSync(join(folder, 'pagefind', file)), file);
    }
    assert.equal(readFileSync(join(folder, 'pagefind/names.json'), 'utf8'), '["debian"]');
  });

  test('holds a fragment for each section', () => {
    assert.deepEqual(problems, []);
    assert.equal(readdirSync(join(folder, 'pagefind/fragment')).length, 3);
  });

  test('is refused when Pagefind counts fewer sections than it was given', async () => {
    const index = await SearchIndex.create();
    const twice = {
      url: '/en/a/',
      html: '<html lang="en"><body data-pagefind-body>x</body></html>',
    };
    index.add([twice, twice]);
    await assert.rejects(index.write(join(folder, 'twice'), []), /1 of 2 sections are missing/);
  });
});
