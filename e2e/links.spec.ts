import { expect, test, type Page } from '@playwright/test';

/** Addresses of pages that are requested because a link asked for them ahead. */
function fetchedAhead(page: Page): string[] {
  const found: string[] = [];
  page.on('request', (request) => {
    if (request.headers()['sec-purpose']?.includes('prefetch')) {
      found.push(new URL(request.url()).pathname);
    }
  });
  return found;
}

test('a link is fetched ahead when a reader means it', { tag: '@sub-path' }, async ({ page }) => {
  const ahead = fetchedAhead(page);
  await page.goto('en/guide/alpine/', { waitUntil: 'networkidle' });
  expect(ahead).toEqual([]);
  const next = page.locator('a[rel=next]');
  await next.hover();
  const path = new URL(await next.evaluate((link: HTMLAnchorElement) => link.href)).pathname;
  await expect.poll(() => ahead).toEqual([path]);
  await page.locator('a[rel=prev]').focus();
  await expect.poll(() => ahead.length).toBe(2);
});

test('nothing is fetched ahead for a reader who saves data', async ({ page }) => {
  const ahead = fetchedAhead(page);
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await page.clock.install();
  await page.goto('en/guide/alpine/');
  await page.locator('a[rel=next]').hover();
  await page.locator('a[rel=prev]').focus();
  await page.clock.runFor(1000);
  await expect(page.locator('link[rel=prefetch]')).toHaveCount(0);
  expect(ahead).toEqual([]);
});

test('a report names the page and the heading', { tag: '@sub-path' }, async ({ page, baseURL }) => {
  await page.goto('zh/guide/alpine/#dns');
  const report = page.locator('[data-report]');
  const written = new URL((await report.getAttribute('href'))!).searchParams.get('page')!;
  const { pathname } = new URL('zh/guide/alpine/', baseURL);
  expect(new URL(written).pathname).toBe(pathname);
  await report.evaluate((link) => {
    link.addEventListener('click', (event) => event.preventDefault());
    (link as HTMLElement).click();
  });
  const named = new URL((await report.getAttribute('href'))!).searchParams;
  expect(named.get('page')).toBe(`${written}#dns`);
  expect(named.get('template')).toBe('page.yml');
});
