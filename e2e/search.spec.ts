import { expect, test } from '@playwright/test';
import { auditorOf } from './axe.ts';

/** What readers type, and the page that must come first. */
const queries: [lang: 'zh' | 'en', query: string, path: RegExp][] = [
  ['zh', '线程栈', /guide\/alpine\/#stack$/],
  ['zh', '证书', /rules\/bi010\//],
  ['zh', 'GLIBC_2.38', /errors\/glibc-version\/$/],
  // The chapter on tags and the rules on tags both tell its history.
  ['en', 'node:18.16.0-slim', /guide\/tags\/|rules\/bi00[1-5]\//],
  ['en', 'musllinux', /guide\/alpine\//],
  ['en', 'codenames', /guide\/tags\/#codenames$/],
];

for (const [lang, query, path] of queries) {
  test(`finds ${query} in ${lang}`, { tag: '@sub-path' }, async ({ page }) => {
    await page.goto(`${lang}/`);
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('combobox').fill(query);
    const first = page.getByRole('dialog').getByRole('option').first();
    await expect(first).toBeVisible();
    await page.keyboard.press('Enter');
    // The text directive that highlights the match is not part of the displayed address.
    await expect.poll(() => page.url().split(':~:')[0]).toMatch(path);
  });
}

test('opens with Ctrl+K, moves with the arrows and closes with Escape', async ({ page }) => {
  await page.goto('en/guide/tags/');
  await page.keyboard.press('Control+k');
  const input = page.getByRole('combobox', { name: 'Search' });
  await expect(input).toBeFocused();
  await input.fill('alpine');
  await expect(page.getByRole('dialog').getByRole('option').nth(1)).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('option').first()).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('dialog').getByRole('option').nth(1)).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(input).toHaveAttribute('aria-activedescendant', 'search-hit-2');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('results');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('does nothing while an input method composes', async ({ page }) => {
  await page.clock.install();
  await page.goto('zh/guide/alpine/');
  await page.keyboard.press('/');
  const input = page.getByRole('combobox', { name: '搜索' });
  await expect(input).toBeFocused();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', {
    text: 'xianchengzhan',
    selectionStart: 13,
    selectionEnd: 13,
  });
  await page.clock.runFor(1000);
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(0);
  await input.dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
  await expect(page).toHaveURL(/guide\/alpine\/$/);
  await client.send('Input.insertText', { text: '线程栈' });
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('线程栈');
});

test('is a page, so a search is a link', { tag: '@sub-path' }, async ({ page }) => {
  await page.goto('en/search/?q=distroless');
  const main = page.getByRole('main');
  await expect(main.getByRole('searchbox')).toHaveValue('distroless');
  await expect(main.locator('search-page ol a').first()).toBeVisible();
  await main.getByRole('searchbox').fill('alpine dns');
  await expect(page).toHaveURL(/\?q=alpine\+dns$/);
  await main.locator('search-page ol a').first().click();
  await expect(page).toHaveURL(/\/en\/(guide|chooser|rules|errors)\//);
  await page.goBack();
  await expect(main.getByRole('searchbox')).toHaveValue('alpine dns');
});

test('shows only one kind of page, and keeps that in the address', async ({ page }) => {
  await page.goto('zh/search/?q=alpine&kind=rule');
  const main = page.getByRole('main');
  const hits = main.locator('search-page ol a');
  await expect(main.getByRole('radio', { name: '规则' })).toBeChecked();
  await expect(hits.first()).toHaveAttribute('href', /\/zh\/rules\//);
  for (const href of await hits.evaluateAll((links) =>
    links.map((link) => link.getAttribute('href')),
  )) {
    expect(href).toMatch(/\/zh\/rules\//);
  }
  await main.getByRole('radio', { name: '规则' }).press('ArrowRight');
  await expect(page).toHaveURL(/\?q=alpine&kind=errors$/);
  await expect(hits.first()).toHaveAttribute('href', /\/zh\/errors\//);
  await expect(hits.first()).toContainText('报错信息 · /errors/');
  await page.reload();
  await expect(hits.first()).toHaveAttribute('href', /\/zh\/errors\//);
});

test('Return waits for the answer', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/pagefind-entry.json*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('en/guide/tags/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('thread stack');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/guide\/tags\/$/);
  release();
  await expect(page).toHaveURL(/guide\/alpine\/#stack$/);
});

test('groups what it finds, the best hit first', async ({ page }) => {
  await page.goto('en/guide/tags/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('trixie');
  const groups = dialog.getByRole('listbox').getByRole('group');
  await expect(groups.nth(1)).toBeVisible();
  await expect(groups.first().getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  const names = await groups.evaluateAll((all) =>
    all.map(
      (group) => document.getElementById(group.getAttribute('aria-labelledby')!)!.textContent,
    ),
  );
  expect(new Set(names).size).toBe(names.length);
  await expect(dialog.getByRole('option').first().locator('small')).toHaveText(/^\/[a-z]+\/[^:]*$/);
  await expect(dialog.getByRole('link', { name: 'Open as a page' })).toHaveAttribute(
    'href',
    /\/en\/search\/\?q=trixie$/,
  );
});

test('lands on the section, and marks the match', async ({ page }) => {
  // From another page and on the page itself.
  for (const from of ['en/guide/tags/', 'en/guide/alpine/']) {
    await page.goto(from);
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('name servers are asked at once');
    const first = dialog.getByRole('option').first();
    await expect(first).toHaveAttribute('href', /^\/en\/guide\/alpine\/#[a-z-]+$/);
    const href = (await first.getAttribute('href'))!;
    await expect(first.locator('mark')).toHaveText(['name servers are asked at once']);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL((url) => `${url.pathname}${url.hash}`.startsWith(href));
    // A target is the text where the browser found it, else the heading.
    const target = page.locator(':target');
    await expect(target).toContainText('name servers are asked at once');
    await expect(target).toBeInViewport();
    expect(await page.evaluate(() => location.hash)).toBe(href.slice(href.indexOf('#')));
  }
});

test(
  'has the other language below, when its own has little',
  { tag: '@sub-path' },
  async ({ page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    const ofOther = () => loaded.filter((url) => /pagefind\/(empty|index\/zh)/.test(url));
    await page.goto('en/guide/tags/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    const input = dialog.getByRole('combobox');
    await input.fill('musl');
    await expect(dialog.getByRole('option').first()).toBeVisible();
    await input.fill('时区数据');
    await expect(dialog.getByRole('status')).toHaveText('Nothing found for “时区数据”.');
    expect(ofOther()).toEqual([]);
    const others = dialog.getByRole('group', { name: 'Also in Chinese' }).getByRole('option');
    await expect(others.first()).toHaveAttribute('aria-selected', 'true');
    expect(await others.count()).toBeLessThanOrEqual(3);
    await expect(others.first()).toHaveAttribute('lang', 'zh-CN');
    await expect(others.first()).toHaveAttribute('hreflang', 'zh-CN');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/zh\//);
  },
);

test('searches at once for the name that was meant, and offers the other', async ({ page }) => {
  await page.goto('zh/search/?q=alipne 证书');
  const status = page.getByRole('status');
  await expect(status).toHaveText(/^这是“alpine 证书”的结果。/);
  await expect(page.locator('search-page ol a').first()).toContainText('证书');
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('alipne 证书');
  await status.getByRole('link', { name: '改搜“alipne 证书”' }).click();
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('"alipne 证书"');
  await expect(status).not.toContainText('这是');
  await expect(page).toHaveURL(/\?q=%22alipne/);

  await page.goto('en/guide/tags/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('distrolss');
  await expect(dialog.getByRole('option').first()).toContainText(/distroless/i);
  await expect(dialog.getByRole('status')).toContainText('Results for “distroless”.');
  await dialog.getByRole('link', { name: 'Search for “distrolss” instead' }).click();
  await expect(dialog.getByRole('combobox')).toHaveValue('"distrolss"');
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await expect(dialog.getByRole('status')).toContainText(/^(No|Nothing)/);
});

test('puts no word right that a page holds', async ({ page }) => {
  for (const query of [
    "version `GLIBC_2.34' not found (required by app)",
    'installed requires named start',
    "it doesn't start",
  ]) {
    for (const lang of ['zh', 'en']) {
      await page.goto(`${lang}/search/?${new URLSearchParams({ q: query })}`);
      // Both languages are asked before a word is put right.
      await expect(page.locator('search-page ol a').first()).toBeVisible({ timeout: 20_000 });
      await expect(page.getByRole('status').getByRole('link')).toHaveCount(0);
    }
  }
});

test('names the error in a message first, with its line marked', async ({ page }) => {
  await page.goto('en/guide/tags/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  const message =
    "./server: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.34' not found (required by ./server)";
  await dialog.getByRole('combobox').fill(message);
  const first = dialog.getByRole('option').first();
  await expect(first).toHaveAttribute('href', '/en/errors/glibc-version/');
  await expect(first.locator('mark')).toHaveText(message);
});

/** 200 lines of a build, and the line that stopped it, not at the end. */
const log = [
  ...Array.from(
    { length: 120 },
    (_, line) => `#${line} 0.${line} Selecting previously unselected package a${line}.`,
  ),
  "#12 ERROR: ./server: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.34' not found (required by ./server)",
  ...Array.from({ length: 79 }, (_, line) => `#13 extracting layer ${line} done`),
].join('\n');

for (const [lang, where] of [
  ['zh', 'dialog'],
  ['en', 'search page'],
] as const) {
  test(`names the error of a pasted log in the ${where} in ${lang}`, async ({ page }) => {
    await page.goto(where === 'dialog' ? `${lang}/` : `${lang}/search/`);
    if (where === 'dialog') await page.keyboard.press('/');
    const scope = where === 'dialog' ? page.getByRole('dialog') : page.locator('search-page');
    const input = scope.getByRole(where === 'dialog' ? 'combobox' : 'searchbox');
    const first = scope.locator('[role=option], ol a').first();
    await input.fill('x509: certificate signed by unknown authority');
    await expect(first).toHaveAttribute('href', `/${lang}/errors/x509/`);
    await input.evaluate((element, text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, log);
    await expect(first).toHaveAttribute('href', `/${lang}/errors/glibc-version/`);
    await expect(first.locator('mark')).toContainText('GLIBC_2.34');
  });
}

test('says when nothing matches exactly', async ({ page }) => {
  await page.goto('zh/search/?q=区块链');
  await expect(page.getByRole('status')).toHaveText(/没有(完全匹配|找到)“区块链”/);
});

test.describe('without an answer', () => {
  test('the page says so and lists everything', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('zh/search/?q=musl');
    await expect(page.getByRole('status')).toHaveText(/搜索索引没有加载出来/);
    await expect(page.getByRole('main').getByRole('link', { name: 'Alpine的陷阱' })).toBeVisible();
  });

  test('the dialog says that the index is not there, and leads on', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404 }));
    await page.goto('en/guide/tags/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('musl');
    await expect(dialog.getByRole('status')).toContainText('could not be loaded');
    await dialog.getByRole('link', { name: 'Types of base image' }).click();
    await expect(page).toHaveURL(/\/en\/guide\/image-types\/$/);
  });

  test('the dialog says that a policy forbids it', async ({ page }) => {
    await page.route('**/zh/guide/tags/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(" 'wasm-unsafe-eval'", '');
      await route.fulfill({ response, body });
    });
    // The policy is that of the page; a worker would have its own.
    await page.route('**/pagefind-worker.js', (route) => route.abort());
    await page.goto('zh/guide/tags/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('musl');
    await expect(dialog.getByRole('status')).toContainText('不允许运行WebAssembly');
    await expect(dialog.getByRole('link', { name: '常见镜像类型' })).toBeVisible();
  });

  test('the dialog says that the reader is offline, and goes on afterwards', async ({
    page,
    context,
  }) => {
    await page.goto('zh/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await context.setOffline(true);
    await dialog.getByRole('combobox').fill('线程栈');
    await expect(dialog.getByRole('status')).toContainText('网络已断开');
    await expect(dialog.getByRole('link', { name: '选择器' })).toBeVisible();
    await context.setOffline(false);
    await expect(dialog.getByRole('option').first()).toContainText('线程栈');
    await expect(dialog.getByRole('listitem').first()).toBeHidden();
  });
});

test('a query sent before the search is loaded is answered, not lost', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_astro/results*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('zh/search/', { waitUntil: 'domcontentloaded' });
  await page.locator('search-page:defined').waitFor();
  const input = page.getByRole('main').getByRole('searchbox');
  await input.fill('证书');
  await input.press('Enter');
  await expect(page).toHaveURL(/\/search\/$/);
  release();
  await expect(page.locator('search-page ol a').first()).toHaveAttribute('href', /rules\/bi010/);
  await expect(input).toHaveValue('证书');
});

test('needs no pointer: from the link to a heading, and back', async ({ page }) => {
  await page.goto('zh/guide/tags/');
  const link = page.getByRole('banner').getByRole('link', { name: '搜索' });
  await link.press('Enter');
  const dialog = page.getByRole('dialog');
  const input = dialog.getByRole('combobox');
  await expect(input).toBeFocused();
  await expect(input).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();

  await page.keyboard.press('/');
  await page.keyboard.type('musl');
  const list = dialog.getByRole('listbox');
  await expect(list.getByRole('option').nth(1)).toBeVisible();
  await expect(input).toHaveAttribute('aria-expanded', 'true');
  await expect(input).toHaveAttribute('aria-controls', (await list.getAttribute('id'))!);
  await page.keyboard.press('ArrowDown');
  const chosen = list.getByRole('option', { selected: true });
  await expect(chosen).toHaveCount(1);
  await expect(input).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id'))!);
  await expect(input).toBeFocused();
  const address = new URL((await chosen.getAttribute('href'))!, page.url());
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url().split(':~:')[0]).toBe(address.href);
  if (address.hash) await expect(page.locator(address.hash)).toBeInViewport();
});

test('offers recent searches, and clears them', async ({ page }) => {
  const dialog = page.getByRole('dialog');
  const input = dialog.getByRole('combobox');
  await page.goto('en/guide/tags/');
  await page.keyboard.press('/');
  await input.fill('musllinux');
  await expect(dialog.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();

  await page.goto('zh/guide/tags/');
  await page.keyboard.press('/');
  const again = dialog.getByRole('button', { name: 'musllinux' });
  await again.click();
  await expect(dialog.getByRole('option').first()).toBeVisible();
  await expect(again).toBeHidden();
  await input.fill('');
  await dialog.getByRole('button', { name: '清除' }).click();
  await expect(again).toHaveCount(0);
  await expect(input).toBeFocused();
  expect(await page.evaluate(() => localStorage.getItem('searches'))).toBe(null);
});

test('searches where storage is blocked', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  await page.goto('en/guide/tags/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('musllinux');
  await dialog.getByRole('option').first().click();
  await expect(page).not.toHaveURL(/guide\/tags/);
  expect(errors).toEqual([]);
});

test('a phone with its keyboard open has room for results', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('en/guide/tags/');
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('alpine');
  const options = dialog.getByRole('option');
  await expect(options.nth(3)).toBeVisible();
  await page.setViewportSize({ width: 360, height: 320 });
  await expect
    .poll(async () => {
      const box = (await dialog.boundingBox())!;
      return box.x >= 0 && box.y >= 0 && box.x + box.width <= 360 && box.y + box.height <= 320;
    })
    .toBe(true);
  await expect(dialog.getByRole('combobox')).toBeInViewport({ ratio: 1 });
  await expect(options.first().locator('b')).toBeInViewport({ ratio: 1 });
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
  await expect(options.nth(3).locator('b')).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

for (const [lang, query] of [
  ['zh', 'alipne 证书'],
  ['en', 'musl'],
] as const) {
  test(`axe finds nothing in the open dialog in ${lang}`, async ({ page }) => {
    await page.goto(`${lang}/guide/tags/`);
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('combobox').fill(query);
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
    if (lang === 'zh') await expect(page.getByRole('status').getByRole('link')).toBeVisible();
    const audit = await auditorOf(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await audit(), colorScheme).toEqual([]);
    }
  });
}
