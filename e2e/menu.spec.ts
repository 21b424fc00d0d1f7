import { expect, test, type Page } from '@playwright/test';
import { onePageEach } from '../src/testing/sites.ts';

/** One page of each template with a header. */
const paths = onePageEach().filter((path) => /^(zh|en)\//.test(path));
const sections = ['chooser', 'images', 'runtimes', 'tags', 'errors', 'rules', 'search', 'about'];

/** Sections of the site without a visible link, outside the text. */
async function missing(page: Page): Promise<string[]> {
  const shown = await page
    .locator('body > header a, #menu a')
    .evaluateAll((links) =>
      links
        .filter((link) => link.checkVisibility())
        .map((link) => (link as HTMLAnchorElement).href),
    );
  return sections.filter((section) => !shown.some((href) => href.endsWith(`/${section}/`)));
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [320, 768, 1280]) {
    test(`at ${width} px every section is in sight or in the menu`, async ({ page }) => {
      await page.setViewportSize({ width, height: 700 });
      for (const path of paths) {
        await page.goto(path);
        const button = page.locator('header button[popovertarget]');
        if (await button.isVisible()) await button.click();
        expect.soft(await missing(page), `/${path}`).toEqual([]);
      }
    });
  }
});

test('the menu opens from the middle of a page, at the place of the page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('zh/guide/hardened/');
  await page.evaluate(() => scrollTo(0, 3000));
  await page.getByRole('button', { name: '菜单' }).click();
  const menu = page.getByRole('navigation', { name: '主导航' });
  await expect(menu.locator('[aria-current=page]')).toBeInViewport();
  await menu.getByRole('link', { name: '选择器' }).click();
  await expect(page).toHaveURL(/\/zh\/chooser\/$/);
});

test('the keyboard opens the menu, goes through it and closes it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('en/');
  const button = page.getByRole('button', { name: 'Menu' });
  await button.press('Enter');
  const first = page.getByRole('navigation', { name: 'Main' }).getByRole('link').first();
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(first).toBeHidden();
  await expect(button).toBeFocused();
});
