import { expect, test } from '@playwright/test';
import { auditorOf } from './axe.ts';
import { allPages, templateOf } from '../src/testing/sites.ts';

/** Pages that share a browser tab, as opening one takes longer than reading a page. */
const groups = Object.entries(Object.groupBy(allPages(), templateOf));

/** The two pages of a chapter or a record have the same components: they take turns, in the same order of records. */
const isTurn = (template: string, index: number) =>
  index % 2 === (template.startsWith('zh/') ? 0 : 1);

/**
 * Chapters differ in their components: each is audited in every width and theme in one of its languages, and where most
 * goes wrong, on a phone, in the other. Of other templates the first two pages are audited in every way, and each further
 * record on a phone in one of its languages. Every page is opened.
 */
const everyWay = (template: string, index: number) =>
  index < 2 || (template.endsWith('/guide') && isTurn(template, index));
const isAudited = (template: string, index: number) =>
  index < 2 || template.endsWith('/guide') || isTurn(template, index);

/** What the markup of a page does not tell: it is audited past the first two, as the build checks the markup of all. */
const browserRules = ['color-contrast', 'scrollable-region-focusable', 'target-size'];

for (const [template, paths = []] of groups) {
  test(`${template} pages load quietly, fit a small screen and are accessible`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(20_000 + paths.length * 20_000);
    // The language gate redirects readers of our languages, so this one speaks another.
    const context = await browser.newContext({
      baseURL: baseURL!,
      locale: 'fr-FR',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const errors: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('request', (request) => requests.push(request.url()));

    for (const [index, path] of paths.entries()) {
      errors.length = requests.length = 0;
      await page.setViewportSize({ width: 320, height: 640 });
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(path, { waitUntil: 'load' });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(overflow, `/${path} at 320 px: sideways scroll`).toBeLessThanOrEqual(0);

      const audit = isAudited(template, index) ? await auditorOf(page) : undefined;
      for (const width of everyWay(template, index) ? [390, 1280] : [390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: 'light' });
        if (!audit) break;
        const rules = everyWay(template, index) ? undefined : browserRules;
        expect.soft(await audit(rules), `/${path} at ${width} px, light`).toEqual([]);
        if (rules) continue;
        // Only colors differ between the themes.
        await page.emulateMedia({ colorScheme: 'dark' });
        expect.soft(await audit(['color-contrast']), `/${path} at ${width} px, dark`).toEqual([]);
      }

      // By now everything a page loads on its own is there.
      expect.soft(errors, `/${path}: errors`).toEqual([]);
      const elsewhere = requests.filter((url) => !url.startsWith(baseURL!));
      expect.soft(elsewhere, `/${path}: requests to other hosts`).toEqual([]);
      // The search page asks for its index at once: that is its first use.
      if (!path.endsWith('/search/')) {
        expect.soft(requests.length, `/${path}: requests`).toBeLessThanOrEqual(6);
      }
    }
    await context.close();
  });
}

/** One source of a layout shift, which TypeScript's own types of the DOM lack. */
interface Moved {
  node: Node | null;
  previousRect: DOMRectReadOnly;
  currentRect: DOMRectReadOnly;
}

test('the audit finds what it should', async ({ page }) => {
  await page.setContent(
    '<html lang="en"><title>t</title><main><h1>x</h1><img src="data:,"><p style="color:#ccc;background:#fff">faint</p></main></html>',
  );
  const audit = await auditorOf(page);
  const found = (await audit()).join('\n');
  expect(found).toContain('image-alt');
  expect(found).toContain('color-contrast');
});

for (const path of [
  'zh/',
  'en/',
  'zh/guide/alpine/',
  'en/guide/decision/',
  'zh/guide/image-types/',
  'zh/chooser/',
  'en/search/',
]) {
  test(`/${path} does not move while it loads`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, sources } = entry as PerformanceEntry & {
            value: number;
            sources: Moved[];
          };
          const moved = sources.map(({ node, previousRect, currentRect }) => {
            const name = node instanceof Element ? node.outerHTML.slice(0, 80) : node?.nodeName;
            return `${name} ${[previousRect, currentRect].map(({ x, y }) => `${x},${y}`).join(' to ')}`;
          });
          shifts.push(`${value}: ${moved.join(' | ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
    expect(shifts).toEqual([]);
  });
}
