import { expect, test } from '@playwright/test';
import { readContent } from '../src/content/read.ts';

const families = 'tbody:visible';
const total = readContent('.').images.size;

for (const { lang, one, all } of [
  {
    lang: 'zh',
    one: (shown: number) => `共${total}个家族，${shown}个符合。`,
    all: `共${total}个家族。`,
  },
  {
    lang: 'en',
    one: (shown: number) => `${shown} of ${total} families match.`,
    all: `All ${total} families.`,
  },
]) {
  test(`/${lang}/images/ is filtered by its address, on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(`${lang}/images/?libc=glibc&shell=no`);
    const count = page.locator('image-filter [role=status]');
    await expect(page.locator(families)).not.toHaveCount(total);
    await expect(count).toHaveText(one(await page.locator(families).count()));
    await expect(page.locator(families).first()).toContainText('glibc');
    await expect(page.locator('select[name=libc]')).toHaveValue('glibc');

    await page.locator('select[name=sort]').selectOption('compressed-up');
    await expect(page).toHaveURL(/libc=glibc&shell=no&sort=compressed-up$/);
    await expect(page.locator(families).first()).toHaveId('image-distroless-base');
    await page.goBack();
    await expect(page).toHaveURL(/shell=no$/);
    await expect(page.locator(families).first()).toHaveId('image-hardened-docker');

    await page.locator('button[type=reset]').click();
    await expect(count).toHaveText(all);
    await expect(page).toHaveURL(/\/images\/$/);
    await expect(page.locator(families)).toHaveCount(total);
  });
}

test('at 1280 px a family is one line, below a head that stays and sorts', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto('en/images/');
  await expect(page.locator(families).first()).toHaveId('image-debian-slim');
  const rows = page.locator('tbody tr:first-child');
  const heights = await rows.evaluateAll((all) => all.map(({ clientHeight }) => clientHeight));
  expect(Math.max(...heights)).toBeLessThanOrEqual(48);

  await rows.last().scrollIntoViewIfNeeded();
  const heading = page.getByRole('button', { name: 'Compressed (pull)' });
  await expect(heading).toBeInViewport();
  await heading.click();
  await expect(page).toHaveURL(/\?sort=compressed-up$/);
  await expect(page.locator(families).first()).toHaveId('image-scratch');

  const first = page.locator(families).first();
  await expect(first.locator('tr').nth(1)).toBeHidden();
  await first.locator('summary').click();
  await expect(first.locator('tr').nth(1)).toBeVisible();
});

for (const width of [320, 768, 1000]) {
  test(`at ${width} px families are cards that fit`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('zh/images/');
    await expect(page.locator('image-filter thead')).toBeHidden();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test('a filter nothing fits offers a way out of it', async ({ page }) => {
  await page.goto('en/images/?libc=musl&user=nonroot&certificates=no');
  const ways = page.locator('image-filter p button');
  await expect(ways.first()).toBeVisible();
  await expect(page.locator('image-filter table')).toBeHidden();
  await ways.first().click();
  await expect(page.locator(families).first()).toBeVisible();
});

test('an address that asks for nonsense shows every family and says so', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('en/images/?libc=%3Cimg%20onerror%3Dalert(1)%3E&__proto__=x&until=yesterday');
  await expect(page.locator('image-filter').getByText('<img onerror=alert(1)>')).toBeVisible();
  await expect(page.locator(families)).toHaveCount(total);
  expect(errors).toEqual([]);
});

test('without script the table is whole', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}zh/images/`);
  await expect(page.locator('tbody')).toHaveCount(total);
  await expect(page.locator('image-filter form')).toBeHidden();
  await context.close();
});
