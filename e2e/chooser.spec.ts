import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { cases } from '../src/testing/cases.ts';
import type { Decision } from '../src/schemas/decision.ts';

const decision = parse(
  readFileSync(new URL('../content/data/decision.yml', import.meta.url), 'utf8'),
) as Decision;

/** The first case of every result, which are all results of the cases. */
const chosen = cases.filter(
  ({ result }, index) => index === cases.findIndex((one) => one.result === result),
);

/** Every other case in each language: what leads to a result is the same in both. */
const chosenIn = (lang: string) =>
  chosen.filter((_, index) => index % 2 === (lang === 'zh' ? 0 : 1));

/** The case that most tests walk. */
const example = cases.find(({ result }) => result === 'python-distroless')!;
const steps = [...new URLSearchParams(example.query)] as [question: string, answer: string][];

/** The shortest case. */
const site = cases.find(({ result }) => result === 'site-slim')!;

/** The link of an answer to the question that is open. */
const answerLink = (page: Page, name: string) =>
  page
    .locator('image-chooser [data-answer]:visible')
    .filter({ has: page.getByText(name, { exact: true }) });

/** The beginning of a query, with so many answers. */
const begun = (query: string, answers: number) =>
  `?${query.split('&').slice(0, answers).join('&')}`;

const askOf = (question: string, lang: 'zh' | 'en') => decision.questions[question]!.ask[lang];
const labelOf = (question: string, answer: string, lang: 'zh' | 'en') =>
  decision.questions[question]!.answers[answer]!.label[lang];

const words = {
  zh: {
    change: '修改',
    restart: '重新开始',
    result: /^Python应用：不带shell的运行时镜像/,
    note: '已忽略',
    kept: '先保留',
  },
  en: {
    change: 'Change',
    restart: 'Start over',
    result: /^Python application: Shell-less runtime image/,
    note: 'Ignored',
    kept: 'Kept for',
  },
} as const;

for (const lang of ['zh', 'en'] as const) {
  const { change, restart, result, note, kept } = words[lang];
  const [first, second] = steps;

  test.describe(`the chooser in ${lang}`, () => {
    test(
      'leads from the first question to a Dockerfile',
      { tag: '@sub-path' },
      async ({ page }) => {
        await page.goto(`${lang}/chooser/`);
        for (const [question, answer] of steps) {
          await expect(page.getByRole('heading', { name: askOf(question, lang) })).toBeVisible();
          await answerLink(page, labelOf(question, answer, lang)).click();
        }
        expect(new URL(page.url()).search).toBe(`?${example.query}`);
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
      await answerLink(page, labelOf(...first!, lang)).focus();
      await page.keyboard.press('Enter');
      for (const [question, answer] of steps.slice(1)) {
        await expect(page.getByRole('heading', { name: askOf(question, lang) })).toBeFocused();
        const link = answerLink(page, labelOf(question, answer, lang));
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
      await answerLink(page, labelOf(...first!, lang)).click();
      await answerLink(page, labelOf(...second!, lang)).click();
      const third = page.getByRole('heading', { name: askOf(steps[2]![0], lang) });
      await expect(third).toBeVisible();
      await page.goBack();
      await page.goBack();
      await expect(page.getByRole('heading', { name: askOf(first![0], lang) })).toBeVisible();
      await page.goForward();
      await page.goForward();
      await expect(third).toBeVisible();
      await page.reload();
      await expect(third).toBeVisible();
    });

    test('keeps the later answers when an earlier one is changed', async ({ page }) => {
      await page.goto(`${lang}/chooser/?${example.query}`);
      await page
        .getByRole('link', { name: new RegExp(`^${change}`) })
        .first()
        .click();
      await expect(page.getByRole('heading', { name: askOf('artifact', lang) })).toBeFocused();
      await answerLink(page, labelOf('artifact', 'node', lang)).click();
      const changed = example.query.replace('artifact=python', 'artifact=node');
      expect(new URL(page.url()).search).toBe(`?${changed}`);
      await page.getByRole('link', { name: restart }).click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/chooser/$`));
    });

    test('keeps the answers of a link that leaves a question out', async ({ page }) => {
      const [question, answer] = steps[1]!;
      const query = example.query.replace(`&${question}=${answer}`, '');
      await page.goto(`${lang}/chooser/?${query}`);
      await expect(page.getByRole('heading', { name: askOf(question, lang) })).toBeVisible();
      await expect(page.locator('image-chooser').getByRole('status').first()).toContainText(kept);
      await page.reload();
      await answerLink(page, labelOf(question, answer, lang)).click();
      await expect(page.locator(`[data-result="${example.result}"]`)).toBeVisible();
      expect(new URL(page.url()).search).toBe(`?${example.query}`);
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
        await expect(page.locator('image-chooser').getByRole('status').first()).toContainText(note);
        await expect(page.locator('image-chooser img')).toHaveCount(0);
        await expect(
          page.locator('image-chooser a[data-step=answer]:visible').first(),
        ).toBeVisible();
        expect(errors).toEqual([]);
      });
    }

    test('links to the result when it cannot be loaded', async ({ page }) => {
      await page.route('**/chooser/site-slim/', (route) => route.abort());
      await page.goto(`${lang}/chooser/?${site.query}`);
      await expect(page.locator('image-chooser [aria-busy=false]')).toContainText(
        '/chooser/site-slim/',
      );
    });

    test('switches language with its answers', async ({ page }) => {
      await page.goto(`${lang}/chooser/${begun(example.query, 2)}`);
      await page.locator('language-link a').click();
      await expect(page).toHaveURL(new RegExp(`/${lang === 'zh' ? 'en' : 'zh'}/chooser/`));
      expect(new URL(page.url()).search).toBe(begun(example.query, 2));
    });
  });
}

for (const lang of ['zh', 'en'] as const) {
  test(`real cases end where an expert would, by mouse, in ${lang}`, async ({ page }) => {
    test.setTimeout(180_000);
    for (const { name, query, result } of chosenIn(lang)) {
      await page.goto(`${lang}/chooser/`);
      for (const [question, answer] of new URLSearchParams(query)) {
        await answerLink(page, labelOf(question, answer, lang)).click();
      }
      await expect(page.locator(`[data-result="${result}"]`), name).toBeVisible();
      expect(new URL(page.url()).search.slice(1), name).toBe(query);
    }
  });

  test.describe(() => {
    test.use({ javaScriptEnabled: false });

    test(`the same cases end there without script, in ${lang}`, async ({ page }) => {
      test.setTimeout(120_000);
      for (const { name, query, result } of chosenIn(lang)) {
        await page.goto(`${lang}/chooser/`);
        // Down the nested list, one answer a level: the group whose label names the answer.
        let place = page.locator('#list + div');
        const answers = [...new URLSearchParams(query)];
        for (const [index, [question, answer]] of answers.entries()) {
          const label = labelOf(question, answer, lang);
          // Only the group's own label counts: the groups inside it may name the same words.
          const group =
            index < answers.length - 1
              ? `./ul/li/details[./summary[contains(., "${label}")]]`
              : `./ul/li[not(details)][contains(., "${label}")]`;
          place = place.locator(`xpath=${group}`).first();
        }
        await place.locator(`a[href$="/chooser/${result}/"]`).click();
        await expect(page.locator(`[data-result="${result}"]`), name).toBeVisible();
      }
    });
  });

  test(`one label of the record is in every rendering, in ${lang}`, async ({ page, request }) => {
    const { ask, short, answers } = decision.questions['static']!;
    const { query } = cases.find(({ result }) => result === 'go-distroless')!;
    await page.goto(`${lang}/chooser/?${query.replace(/&static=.*/, '')}`);
    await expect(page.getByRole('heading', { name: ask[lang] })).toBeVisible();
    await expect(page.locator('image-chooser')).toContainText(answers['unsure']!.label[lang]);
    await expect(page.locator('#list + div')).toContainText(ask[lang]);
    await expect(page.locator('figure svg')).toContainText(short[lang]);
    await expect(page.locator('figure svg')).toContainText(answers['unsure']!.short[lang]);
    await page.goto(`${lang}/chooser/go-distroless/`);
    await expect(page.locator('#ways + ul')).toContainText(answers['unsure']!.label[lang]);
    const json = (await (await request.get('decision.json')).json()) as Decision;
    expect(json.questions['static']!.ask).toEqual(ask);
  });
}

test.describe('the flow beside the questions', () => {
  test('marks the path, and its nodes lead back', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const query = begun(example.query, 3);
    await page.goto(`en/chooser/${query}`);
    const flow = page.locator('details#flow');
    await expect(flow.locator('[data-mark="taken"]')).toHaveCount(3);
    const current = flow.locator('[data-mark="current"]');
    await expect(current).toHaveText(decision.questions[steps[3]![0]]!.short.en);
    await expect(current).toBeInViewport();
    await expect(flow.locator('path[data-taken]')).toHaveCount(3);

    const last = steps[2]![0];
    await flow.getByRole('link', { name: `Change: ${askOf(last, 'en')}` }).focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).search).toBe(begun(example.query, 2));
    await expect(page.getByRole('heading', { name: askOf(last, 'en') })).toBeFocused();
    await expect(flow.locator('[data-mark="current"]')).toHaveText(
      decision.questions[last]!.short.en,
    );
  });

  test('leads from the result to its page', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`en/chooser/?${site.query}`);
    // The result has the page; the drawing is below it, folded.
    const flow = page.locator('details#flow');
    await expect(flow.locator('figure')).toBeHidden();
    await flow.locator('summary').click();
    await flow.getByRole('link', { name: 'Slim glibc image' }).click();
    await expect(page).toHaveURL(/\/en\/chooser\/site-slim\/$/);
  });

  test('folds away on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('zh/chooser/');
    await expect(page.locator('details#flow figure')).toBeHidden();
    await page.locator('details#flow summary').click();
    await expect(page.locator('details#flow figure')).toBeVisible();
  });
});

test('a result in the chooser looks as on its own page', async ({ page }) => {
  /** What each element of the result looks like, apart from its width. */
  const looks = () =>
    page.locator('[data-result] *').evaluateAll((all) =>
      all
        .filter((one) => !one.closest('h2 > a, pre'))
        .map((one) => {
          const { color, backgroundColor, display, fontSize, fontWeight, whiteSpace } =
            getComputedStyle(one);
          const look = { color, backgroundColor, display, fontSize, fontWeight, whiteSpace };
          return `${one.localName}.${one.className} ${JSON.stringify(look)}`;
        }),
    );
  await page.goto('en/chooser/python-slim/');
  await expect(page.locator('[data-result] support-mark').first()).toBeVisible();
  const own = await looks();
  await page.goto(`en/chooser/?${cases.find(({ result }) => result === 'python-slim')!.query}`);
  await expect(page.locator('[data-result]')).toBeVisible();
  expect(own.length).toBeGreaterThan(50);
  expect(await looks()).toEqual(own);
  // Full width: the longest line of the Dockerfile is in sight.
  const code = page.locator('[data-result] pre').nth(1);
  const [inner, outer] = await code.evaluate((one) => [one.scrollWidth, one.clientWidth]);
  expect(inner).toBe(outer);
});

test('a result is copied as a link and as Markdown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`en/chooser/?${site.query}`);
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.locator('image-chooser').getByRole('status').last()).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `[Static website: Slim glibc image](${page.url()})`,
  );
});
