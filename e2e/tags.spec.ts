import { expect, test, type Page } from '@playwright/test';

/** Errors of a page: none may appear, whatever it is asked. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}

const answer = (page: Page) => page.locator('tag-life [role=status]');

for (const { lang, left, day } of [
  {
    lang: 'en',
    left: 'node:18.16.0-slim: It left the official list on 2023-06-21 and was not rebuilt after. Its last meaning was Node.js 18.16.0 on Debian 12.',
    day: 'On 2023-05-02 it was Node.js 18.16.0 on Debian 11.',
  },
  {
    lang: 'zh',
    left: 'node:18.16.0-slim：它在2023-06-21移出官方镜像登记文件，此后没有重新构建。最后一次，它是Node.js 18.16.0、Debian 12。',
    day: '2023-05-02，它是Node.js 18.16.0、Debian 11。',
  },
]) {
  test(`/${lang}/tags/ leads to the life of a tag, and a day is asked for @sub-path`, async ({
    page,
  }) => {
    const errors = errorsOf(page);
    await page.goto(`${lang}/tags/`);
    await page.locator('tag-life input[name=ref]').fill('FROM node:18.16.0-slim AS build');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/tags\/node\/\?tag=18\.16\.0-slim/);
    await expect(answer(page)).toHaveText(left);
    await expect(page.locator('[data-life] svg[role=img]')).toBeVisible();

    await page.locator('tag-life input[name=day]').fill('2023-05-02');
    await expect(answer(page)).toContainText(day);
    await expect(page).toHaveURL(/day=2023-05-02/);
    await page.goBack();
    await expect(answer(page)).toHaveText(left);
    expect(errors).toEqual([]);
  });
}

test('a fragment names a tag, a heading stays a heading', async ({ page }) => {
  await page.goto('en/tags/node/#18-slim');
  await expect(answer(page)).toContainText('left the official list on 2025-05-28');
  await page.goto('en/tags/node/#record');
  await expect(answer(page)).toHaveText('');
});

test('the language keeps the tag that was asked for', async ({ page }) => {
  await page.goto('en/tags/golang/?tag=1.22-alpine');
  await expect(answer(page)).toContainText('left the official list on 2025-02-12');
  await page.getByRole('link', { name: '中文' }).first().click();
  await expect(page).toHaveURL(/\/zh\/tags\/golang\/\?tag=1\.22-alpine/);
  await expect(answer(page)).toContainText('2025-02-12移出');
});

test('every meaning is in a table, the newest first, with its commit', async ({ page }) => {
  await page.goto('en/tags/node/?tag=18.16.0-slim');
  await page.locator('[data-life] summary').click();
  const rows = page.locator('[data-life] tbody tr');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('18.16.0-bookworm-slim');
  await expect(rows.first().getByRole('link')).toHaveAttribute('href', /commit\/7809c9c08c$/);
});

test('a tag that never was offers the nearest ones, reached by keyboard', async ({ page }) => {
  const errors = errorsOf(page);
  await page.goto('en/tags/node/');
  await page.locator('tag-life input[name=ref]').fill('24-slim-bookworm');
  await page.keyboard.press('Enter');
  await expect(answer(page)).toContainText(
    '24-slim-bookworm was never in the official list of node',
  );
  const nearest = page.locator('[data-life] a').first();
  await expect(nearest).toHaveText('24-bookworm-slim');
  await nearest.focus();
  await page.keyboard.press('Enter');
  await expect(answer(page)).toContainText('it means Node.js 24.19.0 on Debian 12');
  expect(errors).toEqual([]);
});

test('what has no history gets a sentence each', async ({ page }) => {
  const errors = errorsOf(page);
  await page.goto('en/tags/');
  const ask = async (text: string) => {
    await page.locator('tag-life input[name=ref]').fill(text);
    await page.locator('tag-life button').click();
  };
  const digest = `sha256:${'ab'.repeat(32)}`;
  for (const [text, sentence] of [
    ['scratch', 'scratch is not an image and has no tags'],
    [`node@${digest}`, 'A digest names one image for good'],
    ['registry.example.org:5000/team/app:1', 'registry.example.org:5000 is not Docker Hub'],
    ['bitnami/redis:7', 'published by a user or an organization'],
    ['tomcat:11', 'There is no record for tomcat'],
    ['node:${VERSION}', 'The reference holds a variable'],
    ['gcr.io/distroless/static-debian13:nonroot', 'Google distroless: Its tags hold no day'],
    ['dhi.io/node:24', 'Docker Hardened Images:'],
    ['cgr.dev/chainguard/node:latest', 'Chainguard:'],
    ['registry.access.redhat.com/ubi9/ubi-minimal:9.6', 'Red Hat UBI:'],
    ['<img src=x onerror=alert(1)>', 'This is not an image reference'],
    ['x'.repeat(10_000), 'This is too long for an image reference'],
    ['   ', 'Type an image and a tag'],
  ] as const) {
    await ask(text);
    await expect(answer(page)).toContainText(sentence);
  }
  expect(errors).toEqual([]);
});

test('a record that cannot be loaded is said to be, and asked for again', async ({ page }) => {
  await page.route('**/tags/rust.txt', (route) => route.abort());
  await page.goto('en/tags/rust/?tag=latest');
  await expect(answer(page)).toContainText('The record could not be loaded');
  await page.unroute('**/tags/rust.txt');
  await page.locator('tag-life button').click();
  await expect(answer(page)).toContainText('it means Rust');
});

test('nothing of the record is loaded before something is asked', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('en/tags/node/', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.endsWith('.txt') || /answer\.[^/]*\.js/.test(url))).toEqual([]);
});

for (const width of [360, 1280]) {
  test(`at ${width} pixels nothing leaves the page or the drawing`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('zh/tags/openjdk/?tag=latest');
    await expect(page.locator('[data-life] svg')).toBeVisible({ timeout: 20_000 });
    const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(room).toBeLessThanOrEqual(0);
    for (const text of await page.locator('[data-life] svg text:visible').all()) {
      const box = (await text.boundingBox())!;
      expect(box.x + box.width).toBeLessThanOrEqual(width);
    }
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('tags in the list, their system and what moved are on the page', async ({ page }) => {
    await page.goto('en/tags/python/');
    await expect(page.locator('tag-life form')).toBeHidden();
    // The browser keeps what is in <noscript> as text where only the page's own script is off.
    expect(await page.content()).toContain('Looking up a single tag needs JavaScript');
    const row = page.getByRole('row', { name: /3\.14\.7-slim-trixie/ });
    await expect(row).toContainText('3.14-slim');
    await expect(row).toContainText('Debian 13');
    await expect(page.locator('section svg[role=img]').first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'python.txt' })).toBeVisible();
  });
});
