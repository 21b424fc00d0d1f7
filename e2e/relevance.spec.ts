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

/** The addresses that the search page lists for each query. */
async function search(page: Page, lang: string, queries: readonly string[]): Promise<string[][]> {
  await page.goto(`${lang}/search/`);
  await page.locator('search-page:defined').waitFor();
  return page.evaluate(async (all) => {
    const island = document.querySelector<HTMLElement>('search-page')!;
    const [form, input] = [island.querySelector('form')!, island.querySelector('input')!];
    const status = island.querySelector('[role=status]')!;
    const { searching } = JSON.parse(island.dataset['words']!) as { searching: string };
    const answers: string[][] = [];
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
      answers.push([...island.querySelectorAll<HTMLAnchorElement>('ol a')].map((a) => a.href));
    }
    return answers;
  }, queries);
}

/** Prints the shares of queries that are answered first and in the first three, and returns them with the misses. */
function judge(name: string, rows: readonly { query: string; place: number; best?: string }[]) {
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
    const rows = tableOf<RelevanceRow>(lang).filter(({ means }) => !means);
    expect(rows.length).toBeGreaterThanOrEqual(30);
    const queries = rows.map(({ query }) => query);
    const found = await search(page, lang, queries);
    const resolve = (path: string) => new URL(`${lang}${path}`, baseURL).href;
    const { first, three, missed } = judge(
      lang,
      rows.map(({ query, first: wanted }, index) => ({
        query,
        place: placeOf(wanted, found[index]!, resolve),
        best: found[index]![0]!,
      })),
    );
    expect.soft(first, missed).toBeGreaterThanOrEqual(0.85);
    expect.soft(three, missed).toBeGreaterThanOrEqual(0.97);
  });
}

for (const lang of ['zh', 'en']) {
  test(`answers questions that nobody tuned on in ${lang}`, async ({ page, baseURL }) => {
    const rows = tableOf<FreshQuestion>(`fresh.${lang}`);
    expect(rows.length).toBeGreaterThanOrEqual(40);
    const found = await search(
      page,
      lang,
      rows.map(({ query }) => query),
    );
    const resolve = (path: string) => new URL(`${lang}${path}`, baseURL).href;
    const { three, missed } = judge(
      `fresh ${lang}`,
      rows.map(({ query, expect: wanted = [] }, index) => ({
        query,
        place: placeOf(wanted, found[index]!, resolve),
        best: found[index]![0]!,
      })),
    );
    expect.soft(three, missed).toBeGreaterThanOrEqual(leastFresh);
  });
}
