import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { cases } from '../src/domain/cases.ts';
import { withAnswer, withoutAnswer, readAnswers, writeAnswers } from '../src/domain/decision.ts';
import type { Decision } from '../src/schemas/decision.ts';

const decision = parse(
  readFileSync(new URL('../content/data/decision.yml', import.meta.url), 'utf8'),
) as Decision;

/** The first case of every result, which are all results of the cases. */
const chosen = cases.filter(({ result }, at) => at === cases.findIndex((one) => one.result === result));

/** The case that most tests walk. */
const example = cases.find(({ result }) => result === 'python-distroless')!;
const steps = [...new URLSearchParams(example.query)] as [question: string, answer: string][];

/** A query without its last answers. */
const begun = (query: string, answers: number) =>
  `?${query.split('&').slice(0, answers).join('&')}`;

const askOf = (question: string, lang: 'zh' | 'en') => decision.questions[question]!.ask[lang];
const labelOf = (question: string, answer: string, lang: 'zh' | 'en') =>
  decision.questions[question]!.answers[answer]!.label[lang];

const words = {
  zh: { change: '修改', restart: '重新开始', result: /^Python应用：不带shell的运行时镜像/, note: '已忽略', kept: '先保留' },
  en: {
    change: 'Change',
    restart: 'Start over',
    result: /^Python application: Shell-less runtime image/,
    note: 'Ignored',
    kept: 'Kept for',
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

for (const lang of ['zh', 'en'] as const) {
  test(`a dozen real cases end where an expert would, by mouse, in ${lang}`, async ({ page }) => {
    test.setTimeout(180_000);
    for (const [name, query, result] of dozen) {
      await page.goto(`${lang}/chooser/`);
      for (const [question, answer] of new URLSearchParams(query)) {
        const label = decision.questions[question]!.answers[answer]!.label[lang];
        await page.locator('image-chooser .answers').getByRole('link', { name: label }).click();
      }
      await expect(page.locator(`[data-result="${result}"]`), name).toBeVisible();
      expect(new URL(page.url()).search.slice(1), name).toBe(query);
    }
  });

  test.describe(() => {
    test.use({ javaScriptEnabled: false });

    test(`the same cases end there without script, in ${lang}`, async ({ page }) => {
      test.setTimeout(120_000);
      for (const [name, query, result] of dozen) {
        await page.goto(`${lang}/chooser/`);
        // Down the nested list, one answer a level: the group whose label names the answer.
        let place = page.locator('.list');
        const answers = [...new URLSearchParams(query)];
        for (const [at, [question, answer]] of answers.entries()) {
          const label = decision.questions[question]!.answers[answer]!.label[lang];
          // Only the group's own label counts: the groups inside it may name the same words.
          const group =
            at < answers.length - 1
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
    await page.goto(`${lang}/chooser/?artifact=go&contract=no`);
    await expect(page.locator('image-chooser')).toContainText(ask[lang]);
    await expect(page.locator('image-chooser')).toContainText(answers['unsure']!.label[lang]);
    await expect(page.locator('.list')).toContainText(ask[lang]);
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
    await page.goto('en/chooser/?artifact=go&contract=no&static=yes');
    const flow = page.locator('details.flow');
    await expect(flow.locator('[data-mark="taken"]')).toHaveCount(3);
    const current = flow.locator('[data-mark="current"]');
    await expect(current).toHaveText('Shell at run time?');
    await expect(current).toBeInViewport();
    await expect(flow.locator('path[data-taken]')).toHaveCount(3);

    await flow
      .getByRole('link', { name: 'Change: Is the binary really statically linked?' })
      .focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?artifact=go&contract=no$/);
    await expect(
      page.getByRole('heading', { name: 'Is the binary really statically linked?' }),
    ).toBeFocused();
    await expect(flow.locator('[data-mark="current"]')).toHaveText('Statically linked?');
  });

  test('leads from the result to its page', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('en/chooser/?artifact=site');
    await page.locator('details.flow').getByRole('link', { name: 'Slim glibc image' }).click();
    await expect(page).toHaveURL(/\/en\/chooser\/site-slim\/$/);
  });

  test('folds away on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('zh/chooser/');
    await expect(page.locator('details.flow figure')).toBeHidden();
    await page.locator('details.flow summary').click();
    await expect(page.locator('details.flow figure')).toBeVisible();
  });
});

test('a result is copied as a link and as Markdown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('en/chooser/?artifact=site');
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.locator('.share').getByRole('status').last()).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `[Static website: Slim glibc image](${page.url()})`,
  );
});
