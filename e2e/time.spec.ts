import { expect, test } from '@playwright/test';
import { cases } from '../src/testing/cases.ts';

const { query } = cases.find(({ result }) => result === 'python-slim')!;

test('a page deployed long ago shows which releases have reached end of life', async ({ page }) => {
  await page.clock.setFixedTime('2031-01-01T12:00:00Z');
  await page.goto('en/guide/tags/');
  const row = page.getByRole('row', { name: /^3\.14 / });
  await expect(row.getByText('end of life')).toBeVisible();
  await expect(row.locator('support-mark')).toHaveAttribute('data-status', 'end-of-life');
});

test('what ends within 180 days says so, in the language of the page', async ({ page }) => {
  await page.clock.setFixedTime('2030-10-01T12:00:00Z');
  await page.goto('zh/guide/tags/');
  await expect(page.getByRole('row', { name: /^3\.14 / }).getByText('即将停止')).toBeVisible();
});

test('a result says whether its parts are still supported, in the chooser as on its page', async ({
  page,
}) => {
  await page.clock.setFixedTime('2029-01-01T12:00:00Z');
  await page.goto(`en/chooser/?${query}`);
  const facts = page.locator('[data-result] dl');
  await expect(facts.getByText('LTS only')).toBeVisible();
  await page.goto('en/chooser/python-slim/');
  await expect(facts.getByText('LTS only')).toBeVisible();
});

test('every page leads to the feed and the calendar of its language', async ({ page, request }) => {
  await page.goto('zh/guide/tags/');
  for (const [type, begins] of [
    ['application/atom+xml', '<?xml'],
    ['text/calendar', 'BEGIN:VCALENDAR\r\n'],
  ] as const) {
    const href = await page.locator(`head link[type="${type}"]`).getAttribute('href');
    expect(href).toContain('/zh/');
    const response = await request.get(href!);
    expect(response.status()).toBe(200);
    expect((await response.text()).startsWith(begins)).toBe(true);
  }
});

test('a message pasted into the search leads to its page', async ({ page }) => {
  const messages = {
    "version `GLIBC_2.38' not found": 'glibc-version',
    'exec: "/bin/sh": stat /bin/sh: no such file or directory': 'no-shell',
    'x509: certificate signed by unknown authority': 'x509',
    'unknown time zone Asia/Shanghai': 'time-zone',
    'user: Current requires cgo or $USER, $HOME set in environment': 'user-current',
    'Name does not resolve': 'name-does-not-resolve',
    'No matching distribution found for torch': 'no-matching-distribution',
  };
  for (const [index, [message, id]] of Object.entries(messages).entries()) {
    const lang = index % 2 === 0 ? 'zh' : 'en';
    await page.goto(`${lang}/search/?q=${encodeURIComponent(message)}`);
    const first = page.getByRole('main').locator('search-page ol a').first();
    await expect(first, `${lang}: ${message}`).toHaveAttribute(
      'href',
      new RegExp(`/${lang}/errors/${id}/`),
    );
  }
});
