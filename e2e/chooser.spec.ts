import { expect, test } from '@playwright/test';

const words = {
  zh: {
    first: '要交付的是什么？',
    change: '修改',
    restart: '重新开始',
    path: ['Python应用', '不需要', '没有，或都有musl版', '不值得，留在glibc', '不用，只启动程序'],
    result: /^Python应用：不带shell的运行时镜像/,
    note: '已忽略',
  },
  en: {
    first: 'What do you ship?',
    change: 'Change',
    restart: 'Start over',
    path: [
      'Python application',
      'No, none of these',
      'No, or all ship musl builds',
      'No, keep glibc',
      'No, only the program starts',
    ],
    result: /^Python application: Shell-less runtime image/,
    note: 'left out',
  },
} as const;

for (const lang of ['zh', 'en'] as const) {
  const { first, change, restart, path, result, note } = words[lang];

  test.describe(`the chooser in ${lang}`, () => {
    test(
      'leads from the first question to a Dockerfile',
      { tag: '@sub-path' },
      async ({ page }) => {
        await page.goto(`${lang}/chooser/`);
        await expect(page.getByRole('heading', { name: first })).toBeVisible();
        for (const answer of path) {
          await page.locator('image-chooser').getByRole('link', { name: answer }).click();
        }
        await expect(page).toHaveURL(/\?artifact=python&contract=no&native=no&musl=no&shell=no$/);
        await expect(page.getByRole('heading', { name: result })).toBeFocused();
        await expect(page.locator('image-chooser pre').nth(1)).toContainText(
          '# syntax=docker/dockerfile:1',
        );
        await expect(page.locator('image-chooser')).toContainText('python3-debian13');
      },
    );

    test('works with the keyboard alone, and moves the focus to each question', async ({
      page,
    }) => {
      await page.goto(`${lang}/chooser/`);
      await page.locator('image-chooser').getByRole('link', { name: path[0] }).focus();
      await page.keyboard.press('Enter');
      for (const answer of path.slice(1)) {
        await expect(page.locator('image-chooser h2:focus')).toHaveCount(1);
        const link = page.locator('image-chooser').getByRole('link', { name: answer });
        for (let presses = 0; presses < 12; presses++) {
          await page.keyboard.press('Tab');
          if (await link.evaluate((one) => one === document.activeElement)) break;
        }
        await page.keyboard.press('Enter');
      }
      await expect(page.getByRole('heading', { name: result })).toBeFocused();
    });

    test('goes back, forward and through a reload', async ({ page }) => {
      await page.goto(`${lang}/chooser/`);
      await page.locator('image-chooser').getByRole('link', { name: path[0] }).click();
      await page.locator('image-chooser').getByRole('link', { name: path[1] }).click();
      const third = await page.locator('image-chooser h2').first().textContent();
      await page.goBack();
      await page.goBack();
      await expect(page.getByRole('heading', { name: first })).toBeVisible();
      await page.goForward();
      await page.goForward();
      await expect(page.locator('image-chooser h2').first()).toHaveText(third!);
      await page.reload();
      await expect(page.locator('image-chooser h2').first()).toHaveText(third!);
    });

    test('keeps the later answers when an earlier one is changed', async ({ page }) => {
      await page.goto(`${lang}/chooser/?artifact=python&contract=no&native=yes&shell=yes`);
      await page
        .getByRole('link', { name: new RegExp(`^${change}`) })
        .first()
        .click();
      await expect(page.getByRole('heading', { name: first })).toBeFocused();
      await page.locator('image-chooser').getByRole('link', { name: 'Node.js' }).click();
      await expect(page).toHaveURL(/\?artifact=node&contract=no&native=yes&shell=yes$/);
      await page.getByRole('link', { name: restart }).click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/chooser/$`));
    });

    for (const [name, query] of [
      ['markup', '?artifact=<img src=x onerror=alert(1)>'],
      ['ten thousand characters', `?artifact=${'x'.repeat(10_000)}`],
      ['a repeated key', '?artifact=python&artifact=go'],
      ['an unknown key', '?artifact=python&colour=blue'],
      ['broken encoding', '?artifact=%E0%A4%A'],
    ] as const) {
      test(`drops ${name} from the address with a note`, async ({ page }) => {
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(error.message));
        page.on('dialog', (dialog) => errors.push(dialog.message()));
        await page.goto(`${lang}/chooser/${query}`);
        await expect(page.locator('.note')).toContainText(note);
        await expect(page.locator('image-chooser img')).toHaveCount(0);
        await expect(page.locator('image-chooser .answers li').first()).toBeVisible();
        expect(errors).toEqual([]);
      });
    }

    test('links to the result when it cannot be loaded', async ({ page }) => {
      await page.route('**/chooser/site-slim/', (route) => route.abort());
      await page.goto(`${lang}/chooser/?artifact=site`);
      await expect(page.locator('.note')).toContainText('/chooser/site-slim/');
    });

    test('switches language with its answers', async ({ page }) => {
      await page.goto(`${lang}/chooser/?artifact=go&contract=no`);
      await page.locator('language-link a').click();
      await expect(page).toHaveURL(/\/(zh|en)\/chooser\/\?artifact=go&contract=no$/);
    });
  });
}
