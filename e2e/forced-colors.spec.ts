import { expect, test, type Locator, type Page } from '@playwright/test';
import { onePageEach } from '../src/testing/sites.ts';

// The reader's system has a palette of few colors and takes all others away: grounds, tints, shadows.
test.use({ locale: 'fr-FR' });
for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`with forced ${colorScheme} colors`, () => {
    test.use({ colorScheme, contextOptions: { forcedColors: 'active' } });

    test('every word can be read', async ({ page }) => {
      for (const path of onePageEach()) {
        await page.goto(path);
        expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
        expect.soft(await unreadable(page), `/${path}`).toEqual([]);
      }
    });

    test('signs of severity and support keep their shape', async ({ page }) => {
      await page.goto('en/rules/');
      const edges = await page.locator('rule-filter li > span').evaluateAll((marks) =>
        marks.map((mark) => {
          const { borderTopColor, borderTopWidth } = getComputedStyle(mark);
          const ground = getComputedStyle(document.body).backgroundColor;
          return {
            word: mark.textContent,
            isEdged: borderTopColor !== ground && borderTopWidth !== '0px',
          };
        }),
      );
      expect(edges.filter(({ isEdged }) => !isEdged)).toEqual([]);
      expect(new Set(edges.map(({ word }) => word)).size).toBeGreaterThan(1);

      await page.goto('en/guide/tags/');
      const marks = await page
        .locator('support-mark')
        .evaluateAll((all) =>
          all.map((mark) => [
            (mark as HTMLElement).dataset['status'],
            (mark as HTMLElement).innerText,
          ]),
        );
      // Two signs and words for two states, whatever the colors.
      const states = new Set(marks.map(([status]) => status));
      expect(states.size).toBeGreaterThan(1);
      expect(new Set(marks.map(([, text]) => text)).size).toBe(states.size);
    });

    test('what is chosen differs from what is not', async ({ page }) => {
      await page.goto('en/rules/');
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Search' }).fill('alpine');
      const dialog = page.getByRole('dialog');
      const groundOf = (locator: Locator) =>
        locator.first().evaluate((one) => getComputedStyle(one).backgroundColor);
      await expect(dialog.getByRole('status')).toContainText('results');
      const chosen = await groundOf(dialog.locator('[aria-selected=true]'));
      expect(chosen).not.toBe(await groundOf(dialog));
      // The ground of what is not chosen is clear, or that of the dialog.
      const other = await groundOf(dialog.locator('[aria-selected=false]'));
      expect(/, 0\)$/.test(other) || other === (await groundOf(dialog)), other).toBe(true);

      await page.goto('en/guide/tags/');
      const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
      const edges = await links.evaluateAll((all) =>
        all.map((link) => ({
          current: link.ariaCurrent !== null,
          color: getComputedStyle(link).borderInlineStartColor,
        })),
      );
      const current = edges.find((edge) => edge.current)!.color;
      expect(edges.filter((edge) => !edge.current && edge.color === current)).toEqual([]);

      await page.goto('en/chooser/?artifact=python');
      const node = (mark: string) =>
        page
          .locator(`[data-node]${mark} > :is(rect, polygon)`)
          .first()
          .evaluate((shape) => `${getComputedStyle(shape).fill} ${getComputedStyle(shape).stroke}`);
      const looks = await Promise.all(
        ['[data-mark=current]', '[data-mark=taken]', ':not([data-mark])'].map(node),
      );
      expect(new Set(looks).size).toBe(3);
    });
  });
}

/** Words whose color is too near to what is behind them, or that the plate behind forced words would hide. */
function unreadable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (color: string) => {
      const [red, green, blue] = channels(color).map((value) =>
        value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      ) as [number, number, number];
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one: string, other: string) => {
      const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light! + 0.05) / (dark! + 0.05);
    };
    const groundOf = (element: Element): string => {
      const ground = getComputedStyle(element).backgroundColor;
      const isClear = channels(ground)[3] === 0;
      return isClear && element.parentElement ? groundOf(element.parentElement) : ground;
    };
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'Canvas';
    const canvas = getComputedStyle(probe).color;
    probe.remove();
    const found: string[] = [];
    for (const element of document.querySelectorAll('body *')) {
      const isText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim(),
      );
      if (!isText || !element.checkVisibility() || element.closest('.visually-hidden, option'))
        continue;
      const style = getComputedStyle(element);
      const isDrawn = element.closest('svg') !== null;
      const color = isDrawn ? style.fill : style.color;
      const shape = element.closest('[data-node]')?.querySelector('rect, polygon');
      const ground = shape ? getComputedStyle(shape).fill : groundOf(element);
      const isPlated =
        !isDrawn && style.getPropertyValue('forced-color-adjust') === 'auto' && color === canvas;
      if (contrast(color, ground) < 4.5 || isPlated) {
        found.push(`${color} on ${ground}: ${element.outerHTML.slice(0, 80)}`);
      }
    }
    return found;
  });
}
