import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'yaml';
import {
  placeOf,
  sharesOf,
  type FreshQuestion,
  type RelevanceRow,
} from '../src/domain/search/relevance.ts';

/** Share of fresh questions that have to be answered in the first three. */
const leastFresh = 0.6;

const tableOf = <Row>(name: string) =>
  parse(readFileSync(new URL(`./relevance/${name}.yml`, import.meta.url), 'utf8')) as Row[];

interface Answer {
  /** Addresses that the search page lists, in order. */
  urls: string[];
  /** What it searched for instead of a query with a slip. */
  meant?: string | undefined;
}

/** What the search page answers to each query. */
async function search(page: Page, lang: string, queries: readonly string[]): Promise<Answer[]> {
  await page.goto(`${lang}/search/`);
  await page.locator('search-page:defined').waitFor();
  return page.evaluate(async (all) => {
    const island = document.querySelector<HTMLElement>('search-page')!;
    const [form, input] = [island.querySelector('form')!, island.querySelector('input')!];
    const status = island.querySelector('[role=status]')!;
    const { searching, corrected } = JSON.parse(island.dataset['words']!) as Record<string, string>;
    const [before, after] = corrected!.split('{query}');
    const answers: { urls: string[]; meant?: string | undefined }[] = [];
    for (const query of all) {
      input.value = query;
      do {
        form.requestSubmit();
        while (status.textContent === searching) await new Promise((done) => setTimeout(done, 5));
        // Until the script listens, a submission changes nothing.
      } while (
        !status.textContent &&
        (await new Promise((done) => setTimeout(done, 50))) === undefined
      );
      const urls = [...island.querySelectorAll<HTMLAnchorElement>('ol a')].map((a) => a.href);
      const said = status.textContent!;
      const meant = said.startsWith(before!)
        ? said.slice(before!.length, said.indexOf(after!, before!.length))
        : undefined;
      answers.push({ urls, meant });
    }
    return answers;
  }, queries);
}

/** Prints the shares of queries that are answered first and in the first three, and returns them with the misses. */
function judge(
  name: string,
  rows: readonly { query: string; place: number; best?: string | undefined }[],
) {
  const shares = sharesOf(rows.map(({ place }) => place));
  const [first, three] = [shares.first, shares.three].map((share) => (100 * share).toFixed(1));
  console.log(`${name}: ${first} % first, ${three} % in the first three of ${rows.length}`);
  const missed = rows
    .filter(({ place }) => place !== 0)
    .map(({ query, place, best }) => `${query}: place ${place + 1}, first is ${best}`);
  return { ...shares, missed: missed.join('\n') };
}

for (const lang of ['zh', 'en']) {
  test(`answers what readers type in ${lang}`, { tag: '@sub-path' }, async ({ page, baseURL }) => {
    const rows = tableOf<RelevanceRow>(lang);
    expect(rows.length).toBeGreaterThanOrEqual(30);
    const queries = rows.map(({ query }) => query);
    const answers = await search(page, lang, queries);
    const resolve = (path: string) => new URL(`${lang}${path}`, baseURL).href;
    const places = rows.map(({ query, first: wanted }, index) => {
      const { urls } = answers[index]!;
      return { query, place: placeOf(wanted, urls, resolve), best: urls[0]! };
    });
    const { first, three, missed } = judge(lang, places);
    // A slip is put right, and nothing else is.
    const corrected = rows.flatMap(({ query, means }, index) => {
      const { meant } = answers[index]!;
      return meant === means ? [] : [`${query}: ${meant}, not ${means}`];
    });
    expect.soft(corrected).toEqual([]);
    expect.soft(first, missed).toBeGreaterThanOrEqual(0.85);
    expect.soft(three, missed).toBeGreaterThanOrEqual(0.97);
  });
}

for (const lang of ['zh', 'en']) {
  test(`answers questions that nobody tuned on in ${lang}`, async ({ page, baseURL }) => {
    const rows = tableOf<FreshQuestion>(`fresh.${lang}`);
    expect(rows.length).toBeGreaterThanOrEqual(40);
    const queries = rows.map(({ query }) => query);
    const answers = await search(page, lang, queries);
    const resolve = (path: string) => new URL(`${lang}${path}`, baseURL).href;
    const { three, missed } = judge(
      `fresh ${lang}`,
      rows.map(({ query, expect: wanted = [] }, index) => {
        const { urls } = answers[index]!;
        return { query, place: placeOf(wanted, urls, resolve), best: urls[0]! };
      }),
    );
    expect.soft(three, missed).toBeGreaterThanOrEqual(leastFresh);
  });
}
