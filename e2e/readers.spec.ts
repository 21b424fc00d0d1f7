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
  await page.goto('en/guide/alpine/');
  await page.locator('a[rel=next]').hover();
  await page.locator('a[rel=prev]').focus();
  await page.waitForTimeout(400);
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

for (const path of ['zh/guide/tags/', 'en/rules/bi003/']) {
  test(`/${path} never hides what has the focus under its header`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 500 });
    await page.goto(path);
    // Up and down: going back is where a sticky header covers things.
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let count = 0; count < 60; count++) {
        await page.keyboard.press(key);
        const covered = await page.evaluate(() => {
          const focused = document.activeElement;
          const header = document.querySelector('header');
          if (!focused || !header || focused === document.body) return '';
          if (header.contains(focused) || focused.matches('.skip')) return '';
          const [rect, bar] = [focused.getBoundingClientRect(), header.getBoundingClientRect()];
          return rect.height > 0 && rect.bottom <= bar.bottom ? focused.outerHTML.slice(0, 80) : '';
        });
        expect(covered, `${key} ${count}`).toBe('');
      }
    }
  });

  test(`/${path} reads with text at 200 %`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    const overflow = await page.evaluate(() => {
      const { documentElement: root } = document;
      root.style.fontSize = '32px';
      return root.scrollWidth - root.clientWidth;
    });
    expect(overflow).toBeLessThanOrEqual(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  });

  test(`/${path} prints whole, with its links spelled out`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    // A sheet of A4 with its margins.
    await page.setViewportSize({ width: 680, height: 980 });
    await page.goto(path);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => {
          const { width, right } = element.getBoundingClientRect();
          const clips = getComputedStyle(element).overflowX !== 'visible';
          return (
            width > 0 &&
            (right > document.documentElement.clientWidth + 1 ||
              (clips && element.scrollWidth > element.clientWidth + 1))
          );
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(cut).toEqual([]);
    const spelled = await page
      .locator('.prose a[href^=http]')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(spelled).toContain('http');
    for (const chrome of ['header', '.skip']) await expect(page.locator(chrome)).toBeHidden();
  });
}

test('the skip link leads past the header to the landmark of the page', async ({ page }) => {
  await page.goto('en/guide/tags/');
  for (const role of ['banner', 'main'] as const) {
    await expect(page.getByRole(role)).toHaveCount(1);
  }
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('forced colors keep the controls and marks visible', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const [path, selectors] of [
    ['en/chooser/', ['main button, main a']],
    ['en/rules/', ['main a', 'select']],
  ] as const) {
    await page.goto(path);
    for (const selector of selectors) {
      const invisible = await page.locator(selector).evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility())
          .filter((element) => {
            const { color, backgroundColor } = getComputedStyle(element);
            return color === backgroundColor;
          })
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(invisible, `/${path} ${selector}`).toEqual([]);
    }
  }
});
