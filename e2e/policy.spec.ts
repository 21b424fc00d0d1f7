import { expect, test, type Page } from '@playwright/test';
import { cases } from '../src/testing/cases.ts';

const { query } = cases.find(({ result }) => result === 'site-slim')!;

/** Collects what the policy of the pages refuses, over every page the tab opens. */
async function refusalsOf(page: Page): Promise<string[]> {
  const refused: string[] = [];
  await page.exposeFunction('reportRefusal', (text: string) => refused.push(text));
  await page.addInitScript(() => {
    const { reportRefusal } = window as unknown as { reportRefusal(text: string): void };
    document.addEventListener('securitypolicyviolation', (event) => {
      const { documentURI, effectiveDirective, blockedURI, sample } = event;
      reportRefusal(`${documentURI}: ${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  return refused;
}

const templates = [
  '',
  'no/such/page/',
  'en/',
  'zh/guide/alpine/',
  'en/guide/image-types/',
  'zh/guide/decision/',
  'en/rules/',
  'zh/rules/bi003/',
  'r/bi003/',
  'en/chooser/',
  'zh/chooser/python-slim/',
  'en/errors/',
  'zh/about/',
  'en/search/?q=musl',
];

test(
  'nothing the site does is refused by its own policy',
  { tag: '@sub-path' },
  async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const refused = await refusalsOf(page);
    for (const path of templates) await page.goto(path);
    await page.goto('zh/rules/bi003/');
    await page.locator('main').getByRole('link').first().hover();
    await expect(page.locator('link[rel=prefetch]')).toHaveCount(1);
    await page.goto('en/search/?q=musl');
    await expect(page.locator('search-page ol a').first()).toBeVisible();

    await page.goto(`en/chooser/?${query}`);
    await expect(page.locator('image-chooser pre').first()).toContainText('FROM');
    await page.locator('image-chooser').getByRole('button', { name: 'Copy' }).first().click();
    await page.getByRole('combobox', { name: 'Colors' }).selectOption('dark');

    await page.goto('zh/rules/bi003/');
    await page.locator('copy-review button').first().click();
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('combobox').fill('线程栈');
    await page.getByRole('dialog').getByRole('option').first().click();
    await expect(page).toHaveURL(/#stack/);
    expect(refused).toEqual([]);
  },
);

test('the policy refuses a script and markup that somebody slipped in', async ({ page }) => {
  const refused = await refusalsOf(page);
  await page.route('**/en/guide/tags/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const slipped = '<script>window.slipped = true</script><img src="x:" onerror="slipped = true">';
    await route.fulfill({ response, body: html.replace('</main>', `${slipped}</main>`) });
  });
  await page.goto('en/guide/tags/');
  // The policy of the page and that of the header may refuse the same thing.
  await expect.poll(() => new Set(refused).size).toBe(3);
  expect(await page.evaluate(() => 'slipped' in window)).toBe(false);

  const written = await page.evaluate(() => {
    try {
      document.body.innerHTML = '<b>text</b>';
      return 'written';
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(written).toBe('TypeError');
});
