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
    await expect(page.locator(families).first()).toHaveId('image-distroless-python');

    await page.locator('button[type=reset]').click();
    await expect(count).toHaveText(all);
    await expect(page).toHaveURL(/\/images\/$/);
    await expect(page.locator(families)).toHaveCount(total);
  });
}

test('a filter nothing fits offers a way out of it', async ({ page }) => {
  await page.goto('en/images/?libc=musl&user=nonroot&certificates=no');
  const ways = page.locator('image-filter p button');
  await expect(ways.first()).toBeVisible();
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
