import { expect, test } from '@playwright/test';

test.describe('the language gate', () => {
  test(
    'sends a reader to the language of the browser',
    { tag: '@sub-path' },
    async ({ browser, baseURL }) => {
      for (const [locale, path] of [
        ['en-US', 'en/'],
        ['zh-TW', 'zh/'],
        ['zh-CN', 'zh/'],
      ] as const) {
        const context = await browser.newContext({ locale, baseURL: baseURL! });
        const page = await context.newPage();
        await page.goto('');
        await expect(page).toHaveURL(new URL(path, baseURL).href);
        await context.close();
      }
    },
  );

  test('sends a reader back to the language they chose', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ locale: 'en-US', baseURL: baseURL! });
    const page = await context.newPage();
    await page.goto('en/');
    await page.getByRole('link', { name: '中文' }).click();
    await expect(page).toHaveURL(new URL('zh/', baseURL).href);
    await page.goto('');
    await expect(page).toHaveURL(new URL('zh/', baseURL).href);
    await context.close();
  });

  test('is complete for a browser of another language', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ locale: 'fr-FR', baseURL: baseURL! });
    const page = await context.newPage();
    await page.goto('');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(new URL('en/', baseURL).href);
    await context.close();
  });
});

test(
  'switching language keeps page and heading',
  { tag: '@sub-path' },
  async ({ page, baseURL }) => {
    await page.goto('zh/guide/alpine/#dns');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(new URL('en/guide/alpine/#dns', baseURL).href);
    await expect(page.getByRole('heading', { name: /DNS/ })).toBeInViewport();
  },
);

test('a heading offers its own address', async ({ page }) => {
  await page.goto('en/guide/tags/');
  const heading = page.getByRole('heading', { name: 'Codenames', exact: false }).first();
  await heading.hover();
  await heading.getByRole('link').click();
  await expect(page).toHaveURL(/#codenames$/);
  // A sticky header must not cover the place.
  const [header, target] = await Promise.all([
    page.locator('header').boundingBox(),
    heading.boundingBox(),
  ]);
  expect(target!.y).toBeGreaterThanOrEqual(header!.y + header!.height);
});

test('the theme is kept and does not flash', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('en/guide/tags/');
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.getByRole('combobox', { name: 'Colors' }).selectOption('dark');
  const dark = await background();
  expect(dark).not.toBe(light);

  // The theme must be set before the body is there.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      Object.assign(window, { themeAtBody: document.documentElement.dataset['theme'] });
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  expect(
    await page.evaluate(() => (window as unknown as { themeAtBody: string }).themeAtBody),
  ).toBe('dark');
  expect(await background()).toBe(dark);
});

test('everything works with blocked storage', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto('zh/guide/tags/');
  await page.getByRole('combobox', { name: '配色' }).selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/guide\/tags\/$/);
  expect(errors).toEqual([]);
});

test.describe('copying code', () => {
  test('puts the code on the clipboard and says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('en/chooser/python-slim/');
    await page.getByRole('button', { name: 'Copy' }).first().click();
    await expect(page.getByRole('status').first()).toHaveText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^FROM python:\S+\n$/,
    );
  });

  test('selects the code where the clipboard is denied', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) },
      });
    });
    await page.goto('zh/chooser/python-slim/');
    await page.getByRole('button', { name: '复制' }).first().click();
    await expect(page.getByRole('status').first()).toContainText('请按Ctrl+C');
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^FROM python:/);
  });
});

test(
  'a missing page speaks both languages and leads to search',
  { tag: '@sub-path' },
  async ({ page, baseURL }) => {
    const response = await page.goto('zh/no/such/page/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: '找不到页面' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search' }).fill('musl');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new URL('en/search/?q=musl', baseURL).href);
  },
);

test('the first stop of the keyboard leads to the text', async ({ page }) => {
  await page.goto('en/guide/tags/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the decision leads to the same result', { tag: '@sub-path' }, async ({ page }) => {
    await page.goto('zh/chooser/');
    const list = page.locator('#list + div');
    await expect(list).toContainText('要交付的是什么？');
    const leaf = list.getByRole('listitem').filter({ hasText: 'distroless static' }).last();
    await leaf.getByRole('link', { name: 'Go程序' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('distroless static');
    await expect(page.locator('pre').first()).toContainText(
      'FROM gcr.io/distroless/static-debian13',
    );
  });

  test('a chapter, its table and its drawing are there', async ({ page }) => {
    await page.goto('en/guide/decision/');
    await expect(page.getByRole('img', { name: 'Decision flow for base images' })).toBeVisible();
    await page.goto('en/guide/image-types/');
    await expect(page.getByRole('table', { name: /Base image families/ })).toContainText('29.8');
  });

  test('what needs script leaves no gap', async ({ page }) => {
    for (const path of ['zh/search/', 'zh/images/', 'en/rules/']) {
      await page.goto(path);
      await expect(page.locator('main form').first(), path).toHaveCSS('display', 'none');
    }
  });

  test('search lists everything instead', async ({ page }) => {
    await page.goto('zh/search/');
    await page
      .getByRole('link', { name: '线程栈' })
      .or(page.getByRole('link', { name: 'Alpine的陷阱' }))
      .last()
      .click();
    await expect(page).toHaveURL(/\/zh\/guide\/alpine\//);
  });
});

test('a chapter prints whole, with its links spelled out', async ({ page }) => {
  await page.goto('en/guide/alpine/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const spelled = await page
    .locator('article a[href^="http"]')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(spelled).toContain('http');
});
