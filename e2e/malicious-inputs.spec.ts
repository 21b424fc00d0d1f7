import { expect, test, type Page } from '@playwright/test';
import { canary, maliciousQueries, maliciousTexts } from '../src/testing/malicious-inputs.ts';

/** The unit tests throw a thousand; a browser, which does more with each, takes every kind and some mixtures. */
const texts = maliciousTexts(120);

/** Whatever shows that a text was run, refused by the policy, or broke something. */
function troubleOf(page: Page): string[] {
  const trouble: string[] = [];
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
  page.on('pageerror', (error) => trouble.push(error.stack ?? error.message));
  page.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => trouble.push(`popup: ${popup.url()}`));
  page.on('framenavigated', (frame) => frame.parentFrame() && trouble.push('a frame'));
  return trouble;
}

/** What must stay intact on a page, whatever the input. */
interface Kept {
  island: string;
  /** Selectors within the island of what always stays. */
  controls: readonly string[];
}

/**
 * Gives a page each query as back and forward would, and types each text into its fields.
 * @returns texts after which something of the page was missing
 */
function throwAt(page: Page, { island, controls }: Kept, queries: readonly string[]) {
  return page.evaluate(
    ({ island, controls, queries, texts, canary }) => {
      const host = document.querySelector(island)!;
      const heading = document.querySelector('h1')!.textContent;
      const count = () => controls.map((one) => host.querySelectorAll(one).length);
      const before = count();
      const lost: string[] = [];
      const look = (text: string) => {
        const isWhole =
          host.isConnected &&
          document.querySelector('h1')?.textContent === heading &&
          count().every(
            (number, at) => number > 0 && (!island.includes('filter') || number === before[at]),
          );
        if (!isWhole || canary in globalThis) lost.push(text.slice(0, 200));
      };
      for (const query of queries) {
        // In place: browsers let a page make only so many entries of its history.
        History.prototype.replaceState.call(history, null, '', location.pathname + query);
        dispatchEvent(new PopStateEvent('popstate'));
        look(query);
      }
      for (const text of texts) {
        for (const field of host.querySelectorAll<HTMLInputElement>('form :is(input, select)')) {
          field.value = text;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          field.dispatchEvent(new Event('change', { bubbles: true }));
        }
        look(text);
      }
      return lost;
    },
    { island, controls, queries, texts, canary },
  );
}

const islands: [path: string, kept: Kept, keys: string[]][] = [
  [
    'en/rules/',
    { island: 'rule-filter', controls: ['select', 'li', '[role=status]'] },
    ['runtime', 'q'],
  ],
  [
    'zh/images/',
    { island: 'image-filter', controls: ['select', 'tbody', '[role=status]'] },
    ['libc', 'until'],
  ],
  [
    'zh/chooser/',
    { island: 'image-chooser', controls: ['h2', 'a[data-step=answer]'] },
    ['artifact', 'native'],
  ],
];

for (const [path, kept, keys] of islands) {
  test(`/${path} takes malicious queries and input as text`, async ({ page }) => {
    const trouble = troubleOf(page);
    await page.goto(path);
    const queries = texts.flatMap((text) => maliciousQueries(text, keys));
    expect(await throwAt(page, kept, queries)).toEqual([]);
    expect(trouble.slice(0, 5)).toEqual([]);
  });
}

test('search takes malicious queries as text, as a page and as a dialog', async ({ page }) => {
  const trouble = troubleOf(page);
  await page.goto('zh/search/?q=musl');
  await expect(page.locator('search-page ol a').first()).toBeVisible();
  const asked = texts.filter((_, at) => at % 3 === 0);
  const unanswered = await page.evaluate(async (asked) => {
    const host = document.querySelector('search-page')!;
    const input = host.querySelector('input')!;
    const status = host.querySelector('[role=status]')!;
    const { searching } = JSON.parse((host as HTMLElement).dataset['words']!) as {
      searching: string;
    };
    const missing: string[] = [];
    for (const text of asked) {
      input.value = text;
      host.querySelector('form')!.requestSubmit();
      const until = performance.now() + 3000;
      do await new Promise((resolve) => setTimeout(resolve, 5));
      while (status.textContent === searching && performance.now() < until);
      const isShown = new URLSearchParams(location.search).get('q') !== null;
      if (
        Boolean(input.value.trim()) !==
        (isShown && status.textContent !== '' && status.textContent !== searching)
      )
        missing.push(text.slice(0, 200));
    }
    return missing;
  }, asked);
  expect(unanswered).toEqual([]);

  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  for (const text of asked.slice(0, 20)) {
    await dialog.getByRole('combobox').fill(text);
    await dialog.getByRole('combobox').press('ArrowDown');
  }
  await dialog.getByRole('combobox').fill('线程栈');
  await expect(dialog.getByRole('option').first()).toHaveAttribute('href', /#stack$/);
  expect(await page.evaluate((name) => name in globalThis, canary)).toBe(false);
  expect(trouble.slice(0, 5)).toEqual([]);
});

test('pages open whole on malicious addresses and storage', async ({ page }) => {
  const trouble = troubleOf(page);
  const paths = [
    '',
    'zh/',
    'en/rules/',
    'zh/images/',
    'en/chooser/',
    'zh/search/',
    'en/guide/alpine/',
    'zh/rules/bi003/',
    'r/bi003/',
  ];
  const picked = maliciousTexts(400).filter((_, at) => at % 20 === 0);
  for (const [at, text] of picked.entries()) {
    const path = paths[at % paths.length]!;
    const query = new URLSearchParams({ q: text, artifact: text, [text]: text });
    await page.goto(`${path}?${query}#${text.replace(/[\r\n\t]/g, '')}`);
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
    expect(await page.evaluate((name) => name in globalThis, canary), text).toBe(false);
    await page.evaluate((value) => {
      for (const key of ['theme', 'language', value]) localStorage.setItem(key, value);
    }, text);
  }
  await page.goto('zh/');
  await expect(page.getByRole('combobox', { name: '配色' })).toHaveValue('auto');
  expect(trouble.slice(0, 5)).toEqual([]);
});
