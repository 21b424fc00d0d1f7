import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

/** Every address ever published, without fragments: the build checks those. */
const addresses = readFileSync(new URL('../content/data/addresses.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('/') && !line.includes('#'))
  .map((line) => line.slice(1));

test('every address ever published answers', async ({ request }) => {
  expect(addresses.length).toBeGreaterThan(200);
  for (const address of addresses) {
    const response = await request.get(address, { maxRedirects: 0 });
    expect(response.status(), `/${address}`).toBe(200);
  }
});

test('what moved leads readers on', { tag: '@sub-path' }, async ({ page }) => {
  await page.goto('zh/guide/#chapters');
  await expect(page).toHaveURL(/\/zh\/#chapters$/);
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('en/about/#corrections');
  await expect(page.getByRole('heading', { name: 'Report a mistake' })).toBeInViewport();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a page that moved says so and has the link', async ({ page }) => {
    await page.goto('zh/guide/');
    await expect(page.getByRole('heading', { name: '这一页换了地址' })).toBeVisible();
    await page.getByRole('link', { name: '前往新地址' }).click();
    await expect(page).toHaveURL(/\/zh\/$/);
  });
});
