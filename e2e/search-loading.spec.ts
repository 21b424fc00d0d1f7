import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { sites } from '../src/testing/sites.ts';

const folder = fileURLToPath(new URL(`../${sites.root.folder}`, import.meta.url));

/** Bytes of a file as a host sends it that uses what the build compressed: Brotli for texts, else as it is. */
function bytesOf(url: string): number {
  const file = join(folder, new URL(url).pathname);
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

/** What a page asks for from now on. */
function requestsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return asked;
}

/** Bytes, from the first query on, that readers who look for several things load. */
const sessions = {
  zh: [
    '多阶段构建',
    '证书',
    'alpine 证书',
    '镜像体积',
    '扫描器报了200条',
    'GLIBC_2.38',
    'distroless',
    'alpine里应用连不上数据库怎么排查',
  ],
  en: [
    'multi-stage build',
    'certificates',
    'distroless',
    'image size',
    'exec no such file',
    'CVE',
    'which packages does my nodejs build stage need',
  ],
};

for (const [lang, queries] of Object.entries(sessions)) {
  test(`the first search in ${lang} costs 110 kB, each later one 25 kB at most`, async ({
    page,
  }) => {
    await page.goto(`${lang}/guide/tags/`, { waitUntil: 'networkidle' });
    const asked = requestsOf(page);
    const costs: number[] = [];
    for (const [index, query] of queries.entries()) {
      asked.length = 0;
      if (index === 0) await page.keyboard.press('/');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox').fill('');
      await expect(dialog.getByRole('option')).toHaveCount(0);
      await dialog.getByRole('combobox').fill(query);
      // Hits show when all they need is there.
      await expect(dialog.getByRole('option').first()).toBeVisible();
      expect(asked.filter((url, first) => asked.indexOf(url) !== first)).toEqual([]);
      costs.push(asked.reduce((sum, url) => sum + bytesOf(url), 0));
    }
    console.log(`${lang}: ${costs.join(', ')} bytes`);
    expect(costs[0]).toBeLessThan(110_000);
    expect(Math.max(...costs.slice(1))).toBeLessThan(25_000);
  });
}

test('what a first query needs is asked for at once, on intent and not before', async ({
  page,
}) => {
  const asked = requestsOf(page);
  await page.goto('zh/guide/tags/', { waitUntil: 'networkidle' });
  const atFirst = asked.length;
  const own = () => asked.slice(atFirst).map((url) => new URL(url).pathname + new URL(url).search);
  expect(asked.filter((url) => /pagefind|search-dialog|results/.test(url))).toEqual([]);

  // Nothing of Pagefind runs until all the rest is on its way.
  await page.route('**/pagefind/pagefind.js', async (route) => {
    await expect
      .poll(own)
      .toEqual(
        expect.arrayContaining([
          '/pagefind/pagefind-entry.json?ts=zh-cn',
          '/pagefind/pagefind.zh-cn.pf_meta',
          '/pagefind/wasm.zh-cn.pagefind',
        ]),
      );
    await route.continue();
  });
  await page.getByRole('banner').getByRole('link', { name: '搜索' }).hover();
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('combobox').fill('证书');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  const files = own().filter((url) => !/fragment|index/.test(url));
  expect(new Set(files).size).toBe(files.length);
});
