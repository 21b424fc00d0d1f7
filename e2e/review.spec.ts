import { expect, test, type Page } from '@playwright/test';

const box = (page: Page) => page.getByRole('textbox').first();
const sum = (page: Page) => page.locator('review-box [data-sum]');
const finding = (page: Page, rule: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: new RegExp(`^${rule} `) }) });

for (const { lang, example, must } of [
  { lang: 'en', example: 'Try an example', must: /\d+ must, \d+ should/ },
  { lang: 'zh', example: '试试例子', must: /必须\d+条，应当\d+条/ },
]) {
  test(`/${lang}/review/ reviews the example and says so @sub-path`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(`${lang}/review/`);
    await page.getByRole('button', { name: example }).click();
    await expect(sum(page)).toHaveText(must);
    await expect(finding(page, 'BI014')).toContainText('musl');
    expect(errors).toEqual([]);
  });
}

test('a finding is reached by keyboard, and leads to its line', async ({ page }) => {
  await page.goto('en/review/');
  await box(page).fill('FROM debian:13-slim\nUSER root\nCMD ["/app"]\n');
  await expect(sum(page)).toHaveText(/1 must/);
  const line = finding(page, 'BI015').getByRole('button', { name: 'Line 2' });
  await line.focus();
  await page.keyboard.press('Enter');
  await expect(box(page)).toBeFocused();
  const selected = await box(page).evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(selected).toBe('USER root');
});

test('the sentence that sums up is announced', async ({ page }) => {
  await page.goto('en/review/');
  await expect(sum(page)).toHaveRole('status');
  await box(page).fill('FROM scratch\n');
  await expect(sum(page)).toHaveText(/0 must/);
});

test('a link holds the text, and a broken one says so', async ({ page }) => {
  await page.goto('en/review/');
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error()) },
    });
  });
  await box(page).fill('FROM alpine:latest\nUSER 1\n');
  await expect(sum(page)).toHaveText(/1 must/);
  await page.getByRole('button', { name: 'Copy a link with this text' }).click();
  const link = await page.getByRole('textbox', { name: 'Copy a link with this text' }).inputValue();
  expect(link).toContain('#d=');
  await page.goto('about:blank');
  await page.goto(link);
  await expect(box(page)).toHaveValue('FROM alpine:latest\nUSER 1\n');
  for (const broken of ['#d=%00', '#d=AAAA', '#d=<script>', `#d=${'A'.repeat(10_000)}`]) {
    await page.goto('about:blank');
    await page.goto(`en/review/${broken}`);
    await expect(sum(page)).toHaveText(/no text that can be read/);
    await expect(box(page)).toHaveValue('');
  }
});

test('where the clipboard is denied, the comment is shown selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error()) },
    });
  });
  await page.goto('en/review/');
  await box(page).fill('FROM alpine:latest\nUSER 1\n');
  const comment = finding(page, 'BI001');
  await comment.getByRole('button', { name: 'Copy comment' }).click();
  await expect(comment.getByRole('textbox')).toHaveValue(/```suggestion\nFROM alpine:3\.\d+\n```/);
});

test('a file is opened, and one that is no text is refused', async ({ page }) => {
  await page.goto('en/review/');
  const file = page.locator('review-box input[type=file]');
  await file.setInputFiles({
    name: 'Dockerfile',
    mimeType: 'text/plain',
    buffer: Buffer.from('FROM node:latest\r\nUSER 1\r\n'),
  });
  await expect(sum(page)).toHaveText(/must/);
  await expect(finding(page, 'BI001')).toBeVisible();
  await file.setInputFiles({
    name: 'a.out',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('\x7FELF\0\0'),
  });
  await expect(sum(page)).toHaveText('This is not a text file.');
});

test('SARIF is downloaded', async ({ page }) => {
  await page.goto('en/review/');
  await box(page).fill('FROM alpine:latest\n');
  await expect(sum(page)).toHaveText(/must/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download SARIF' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('groundwork.sarif');
});

test('a rule page leads to the review with its rule first', async ({ page }) => {
  await page.goto('en/rules/bi015/');
  await page.getByRole('link', { name: 'Check yours' }).click();
  await box(page).fill('FROM alpine:latest\n');
  await expect(sum(page)).toHaveText(/^BI015 first: found 1 times\./);
});

test('storage may be blocked', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto('en/review/');
  await box(page).fill('FROM alpine:latest\n');
  await expect(sum(page)).toHaveText(/must/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });
  test('nothing is wider than the screen', async ({ page }) => {
    await page.goto('zh/review/');
    await page.getByRole('button', { name: '试试例子' }).click();
    await expect(sum(page)).toHaveText(/必须/);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the example has its findings, and the command is named', async ({ page }) => {
    await page.goto('en/review/');
    await expect(finding(page, 'BI001')).toBeVisible();
    await expect(page.getByText('node groundwork.mjs review Dockerfile')).toBeVisible();
  });
});
