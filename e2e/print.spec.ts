import { expect, test } from '@playwright/test';
import { allPages, onePageEach } from '../src/testing/sites.ts';

const chapters = allPages().filter((path) => /^zh\/guide\/./.test(path));
/** Every chapter, in Chinese and in English by turns, and one page of every other template. */
const paths = [
  ...chapters.map((path, index) => (index % 2 === 0 ? path : path.replace('zh/', 'en/'))),
  ...onePageEach().filter((path) => /^(zh|en)\/(?!guide)/.test(path)),
];

/** A4 with margins of 15 mm, in CSS pixels. */
const sheet = { width: 680, height: 1009 };
const halves = [
  paths.filter((_, index) => index % 2 === 0),
  paths.filter((_, index) => index % 2 === 1),
];

for (const [half, own] of halves.entries()) {
  test(`pages print whole, with their links spelled out (${half + 1} of 2)`, async ({ page }) => {
    // Half of all templates, one after the other.
    test.slow();
    await page.setViewportSize(sheet);
    for (const path of own) {
      await page.emulateMedia({ media: 'print' });
      await page.goto(path);
      const { cut, unspelled, height } = await page.evaluate(() => {
        const shown = [...document.querySelectorAll('main *')].filter((one) =>
          one.checkVisibility(),
        );
        return {
          cut: shown
            .filter((element) => {
              if (element.closest('.visually-hidden')) return false;
              const { width, right } = element.getBoundingClientRect();
              const clips = getComputedStyle(element).overflowX !== 'visible';
              return (
                width > 0 &&
                (right > document.documentElement.clientWidth + 1 ||
                  (clips && element.scrollWidth > element.clientWidth + 1))
              );
            })
            .map((element) => element.outerHTML.slice(0, 90)),
          unspelled: shown
            .filter((one) => one.matches('article a[href^=http]'))
            .filter((link) => !getComputedStyle(link, '::after').content.includes('http'))
            .map((link) => link.outerHTML.slice(0, 90)),
          height: document.querySelector('main')!.getBoundingClientRect().height,
        };
      });
      expect.soft(cut, `/${path}: cut`).toEqual([]);
      expect.soft(unspelled, `/${path}: links`).toEqual([]);
      for (const chrome of ['body > header', 'body > a'])
        await expect(page.locator(chrome)).toBeHidden();

      const margin = '15mm';
      const margins = { top: margin, right: margin, bottom: margin, left: margin };
      const pdf = (await page.pdf({ format: 'A4', margin: margins })).toString('latin1');
      const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      const needed = height / sheet.height;
      expect.soft(sheets, `/${path}: sheets`).toBeGreaterThanOrEqual(Math.floor(needed));
      // What must not be torn apart leaves room on the sheet before.
      expect.soft(sheets, `/${path}: sheets`).toBeLessThanOrEqual(Math.ceil(needed * 1.5) + 1);
    }
  });
}
