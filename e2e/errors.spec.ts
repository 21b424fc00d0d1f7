import { expect, test } from '@playwright/test';

/** A build log of 200 lines that stops at a program for another C library. */
const log = [
  ...Array.from({ length: 190 }, (_, at) => `#${at % 12} ${at / 10} Get:${at} trixie/main amd64 x`),
  '#14 1.204 /bin/sh: 1: /app/server: not found',
  ...Array.from({ length: 9 }, () => '------'),
].join('\n');

for (const [lang, words] of [
  [
    'en',
    {
      box: 'Paste a message or a whole log',
      none: 'No known error in',
      found: 'Line 191 of 200',
    },
  ],
  ['zh', { box: '粘贴报错或整份日志', none: '没有认得出的报错', found: '共200行，第191行' }],
] as const) {
  test(`${lang}: a pasted log names its error and leads to its page`, async ({ page }) => {
    await page.goto(`${lang}/errors/`);
    const box = page.getByLabel(words.box);
    await box.fill(log);
    const answer = page.getByRole('main').getByRole('status');
    await expect(answer).toContainText(words.found);
    await expect(answer.locator('mark')).toHaveText(/\/app\/server: not found$/);
    await answer.getByRole('link').first().click();
    await expect(page).toHaveURL(new RegExp(`/${lang}/errors/not-found/$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      '/bin/sh: /tmp/hello-glibc: not found',
    );
  });

  test(`${lang}: what is not known says so and leads to the search`, async ({ page }) => {
    await page.goto(`${lang}/errors/`);
    await page.getByLabel(words.box).fill('error: the printer is on fire');
    const answer = page.getByRole('main').getByRole('status');
    await expect(answer).toContainText(words.none);
    await expect(answer.getByRole('link')).toHaveAttribute(
      'href',
      /search\/\?q=error%3A\+the\+printer/,
    );
  });
}

test('the box works with the keyboard alone, and asks nobody', async ({ page }) => {
  await page.goto('en/errors/');
  /** Requests that could carry what was pasted. */
  const told: string[] = [];
  page.on('request', (request) => {
    const isPlain = request.method() === 'GET' && !new URL(request.url()).search;
    if (!isPlain) told.push(`${request.method()} ${request.url()}`);
  });
  const box = page.getByLabel('Paste a message or a whole log');
  await box.focus();
  await page.keyboard.insertText(log);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Find the error' })).toBeFocused();
  await page.keyboard.press('Enter');
  const link = page.getByRole('main').getByRole('status').getByRole('link').first();
  await expect(link).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  expect(told).toEqual([]);
});

test('the line of a row is a published address, and leads to the page of its error', async ({
  page,
}) => {
  await page.goto('en/errors/#not-found');
  const row = page.getByRole('listitem').filter({ hasText: '/tmp/hello-glibc' });
  await expect(row).toBeInViewport();
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/\/en\/errors\/not-found\/$/);
});

test('a megabyte of garbage has a clear answer', async ({ page }) => {
  await page.goto('en/errors/');
  await page.getByLabel('Paste a message or a whole log').evaluate((box: HTMLTextAreaElement) => {
    const garbage = Array.from({ length: 1_000_000 }, (_, at) =>
      String.fromCharCode((at * 7919) % 256),
    );
    box.value = garbage.join('');
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(page.getByRole('main').getByRole('status')).toContainText('No known error in', {
    timeout: 20_000,
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is whole, and no box is shown that does nothing', async ({ page }) => {
    await page.goto('en/errors/');
    await expect(page.getByLabel('Paste a message or a whole log')).toBeHidden();
    await page.getByRole('link', { name: 'x509: certificate signed by unknown authority' }).click();
    await expect(page.getByRole('heading', { name: 'Fix' })).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('long messages wrap, in the list and on their page', async ({ page }) => {
    for (const path of ['en/errors/', 'zh/errors/non-numeric-user/', 'en/errors/no-shell/']) {
      await page.goto(path);
      const spare = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return clientWidth - scrollWidth;
      });
      expect(spare, path).toBeGreaterThanOrEqual(0);
    }
  });
});
