import { expect, test, type Page } from '@playwright/test';

const languages = [
  {
    lang: 'zh',
    other: 'en',
    verdict: '标签要写明系统代号',
    comment: '复制评审意见',
    exceptions: '何时不适用',
    why: '为什么',
  },
  {
    lang: 'en',
    other: 'zh',
    verdict: 'Name the OS release in the tag',
    comment: 'Copy comment',
    exceptions: 'When it does not apply',
    why: 'Why',
  },
];

/** Is an element wholly in the window, without scrolling? */
const inWindow = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

for (const { lang, other, verdict, comment, exceptions, why } of languages) {
  test.describe(`a rule linked from a review, on a phone, in ${lang}`, () => {
    test.use({ viewport: { width: 360, height: 780 } });

    test('verdict, heading, the other language', { tag: '@sub-path' }, async ({ page }) => {
      await page.goto(`${lang}/rules/bi003/`);
      await expect(page.locator('h1 + p')).toContainText(verdict);
      expect(await inWindow(page, 'h1 + p')).toBe(true);

      await page.goto(`${lang}/rules/bi003/#exceptions`);
      const heading = page.locator('#exceptions');
      await expect(heading).toContainText(exceptions);
      await expect.poll(() => inWindow(page, '#exceptions')).toBe(true);
      await page.locator('language-link a').click();
      await expect(page).toHaveURL(new RegExp(`/${other}/rules/bi003/#exceptions$`));
      await expect.poll(() => inWindow(page, '#exceptions')).toBe(true);
    });

    test('the comment, a line and a heading are copied', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const copied = () => page.evaluate(() => navigator.clipboard.readText());
      await page.goto(`${lang}/rules/bi003/`);
      const link = new URL('/r/bi003/', page.url()).href;
      const title = await page.locator('h1').textContent();

      await page.getByRole('button', { name: comment, exact: true }).click();
      await expect(page.locator('copy-review [role=status]')).not.toBeEmpty();
      const text = await copied();
      expect(text).toContain(`**${await page.locator('h1 + p').textContent()}**`);
      expect(text).toContain('```suggestion\nFROM node:24.21.0-trixie-slim\n```');
      expect(text).toContain(`[${title}](${link})`);
      expect(text).not.toContain('[docker-library');

      await page.locator('copy-review [data-copy=markdown]').click();
      await expect.poll(copied).toBe(`[${title}](${link})`);

      await page.locator('#why button').click();
      await page.locator('#why + copy-review [data-copy=markdown]').click();
      await expect.poll(copied).toBe(`[${title} › ${why}](${link}#why)`);
    });

    test('without the clipboard the text is there, selected', async ({ page }) => {
      await page.addInitScript(() =>
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: () => Promise.reject(new Error('denied')) },
        }),
      );
      await page.goto(`${lang}/rules/bi003/`);
      await page.getByRole('button', { name: comment, exact: true }).click();
      await expect(page.locator('copy-review [role=status]')).not.toBeEmpty();
      const selected = await page.locator('copy-review textarea').evaluate((element) => {
        const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement;
        return value.slice(selectionStart, selectionEnd);
      });
      expect(selected).toContain('```suggestion');
    });
  });
}

test('the catalogue is filtered by its address', { tag: '@sub-path' }, async ({ page }) => {
  const rules = page.locator('rule-filter ul > li:visible');
  await page.goto('zh/rules/?q=DL3007');
  await expect(rules).toHaveCount(1);
  await expect(rules.first()).toContainText('BI001');
  await page.locator('rule-filter button[type=reset]').click();
  await expect(page).toHaveURL(/\/rules\/$/);
  await page.locator('rule-filter select[name=severity]').selectOption('should');
  await expect(page).toHaveURL(/severity=should/);
  const some = await rules.count();
  expect(some).toBeGreaterThan(3);
  await page.locator('rule-filter select[name=runtime]').selectOption('go');
  await expect.poll(() => rules.count()).toBeLessThan(some);
  const fewer = await rules.count();
  expect(fewer).toBeGreaterThan(0);
  await page.reload();
  await expect(rules).toHaveCount(fewer);
  await expect(page.locator('rule-filter select[name=runtime]')).toHaveValue('go');
});

test('a rule is found by what another tool printed', async ({ page }) => {
  const rules = page.locator('rule-filter ul > li:visible');
  for (const printed of ['DS-0002', 'ckv_docker_3', 'S6471', 'Missing User Instruction']) {
    await page.goto(`en/rules/?q=${encodeURIComponent(printed)}`);
    await expect(rules).toHaveCount(1);
    await expect(rules.first()).toContainText('BI015');
  }
});

test('the table of other tools is read on a phone without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('en/rules/#hadolint');
  const row = page.locator('table tr', { has: page.getByRole('link', { name: 'BI015' }) });
  await expect(row.getByRole('link', { name: 'DS-0002' })).toBeVisible();
  await expect(row.locator('td[data-tool=Trivy]')).toHaveCSS('display', 'grid');
  const wide = await page
    .locator('table')
    .evaluate((table) => table.scrollWidth > table.parentElement!.clientWidth);
  expect(wide).toBe(false);
});

test('the back button takes the filter back, a word at a time', async ({ page }) => {
  await page.goto('en/rules/');
  const text = page.locator('rule-filter input');
  await page.locator('rule-filter select[name=severity]').selectOption('must');
  await text.pressSequentially('alpine');
  await expect(page).toHaveURL(/\?severity=must&q=alpine$/);
  await page.goBack();
  await expect(page).toHaveURL(/\?severity=must$/);
  await expect(text).toHaveValue('');
  await page.goBack();
  await expect(page).toHaveURL(/\/rules\/$/);
  await page.goForward();
  await expect(page.locator('rule-filter select[name=severity]')).toHaveValue('must');
});

test('a catalogue asked for nonsense shows every rule and says so', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('en/rules/?severity=%3Cscript%3Ealert(1)%3C/script%3E&constructor=x');
  await expect(page.locator('rule-filter')).toContainText('severity=<script>alert(1)</script>');
  expect(await page.locator('rule-filter ul > li:visible').count()).toBeGreaterThanOrEqual(20);
  expect(errors).toEqual([]);
});

for (const { locale, lang } of [
  { locale: 'zh-CN', lang: 'zh' },
  { locale: 'en-GB', lang: 'en' },
]) {
  test(`a short link answers a reader of ${locale}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    await page.goto(`${baseURL}r/bi003/#check`);
    await expect(page).toHaveURL(new RegExp(`/${lang}/rules/bi003/#check$`));
    await context.close();
  });
}

test('without script a short link shows both verdicts and both links', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}r/bi003/`);
  for (const { lang, verdict } of languages) {
    const item = page.locator(`li:has(a[href$="/${lang}/rules/bi003/"])`);
    await expect(item).toContainText(verdict);
  }
  await context.close();
});

test('an unknown short link gives the page that is lost, in both languages, with search', async ({
  page,
}) => {
  const response = await page.goto('r/bi999/');
  expect(response!.status()).toBe(404);
  await expect(page.locator('form[action$="/zh/search/"]')).toBeVisible();
  await expect(page.locator('form[action$="/en/search/"]')).toBeVisible();
});
