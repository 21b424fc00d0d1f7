import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { didYouMean } from '../src/domain/search/did-you-mean.ts';
import { placeOf, sharesOf, type RelevanceRow } from '../src/domain/search/relevance.ts';

for (const lang of ['zh', 'en']) {
  test(`answers what readers type in ${lang}`, { tag: '@sub-path' }, async ({ page, baseURL }) => {
    const file = new URL(`./relevance/${lang}.yml`, import.meta.url);
    const all = parse(readFileSync(file, 'utf8')) as RelevanceRow[];
    const rows = all.filter(({ means }) => !means);
    const slips = all.filter(({ means }) => means);
    expect(rows.length).toBeGreaterThanOrEqual(30);
    expect(slips.length).toBeGreaterThanOrEqual(5);
    await page.goto(`${lang}/search/`);
    await page.locator('search-page:defined').waitFor();
    const found = await page.evaluate(
      async (queries) => {
        const island = document.querySelector<HTMLElement>('search-page')!;
        const [form, input] = [island.querySelector('form')!, island.querySelector('input')!];
        const status = island.querySelector('[role=status]')!;
        const { searching } = JSON.parse(island.dataset['words']!) as { searching: string };
        const answers: string[][] = [];
        for (const query of queries) {
          input.value = query;
          do {
            form.requestSubmit();
            while (status.textContent === searching)
              await new Promise((done) => setTimeout(done, 5));
            // Until the script listens, a submission changes nothing.
          } while (
            !status.textContent &&
            (await new Promise((done) => setTimeout(done, 50))) === undefined
          );
          answers.push([...island.querySelectorAll<HTMLAnchorElement>('ol a')].map((a) => a.href));
        }
        return answers;
      },
      all.map(({ query, means }) => means ?? query),
    );

    const place = (row: RelevanceRow) =>
      placeOf(row, found[all.indexOf(row)]!, (path) => new URL(`${lang}${path}`, baseURL).href);
    const places = rows.map(place);
    const missed = rows.flatMap((row, at) =>
      places[at] === 0
        ? []
        : [`${row.query}: place ${places[at]! + 1}, first is ${found[all.indexOf(row)]![0]}`],
    );
    const { first, three } = sharesOf(places);
    console.log(
      `${lang}: ${(100 * first).toFixed(1)} % first, ${(100 * three).toFixed(1)} % in the top three`,
    );
    expect.soft(first, missed.join('\n')).toBeGreaterThanOrEqual(0.8);
    expect.soft(three, missed.join('\n')).toBeGreaterThanOrEqual(0.95);

    // Slips are offered what was meant, which leads to the page; queries without one are offered nothing.
    const names = (await (await page.request.get('pagefind/names.json')).json()) as string[];
    const offered = all.flatMap(({ query, means }) => {
      const actual = didYouMean(query, names);
      return actual === means ? [] : [`${query}: offered ${actual}, not ${means}`];
    });
    expect.soft(offered, offered.join('\n')).toEqual([]);
    const led = slips.flatMap((row) =>
      [0, 1, 2].includes(place(row)) ? [] : [`${row.means}: place ${place(row) + 1}`],
    );
    expect.soft(led, led.join('\n')).toEqual([]);
  });
}
