import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';

interface Row {
  query: string;
  /** Address below the language, or several that answer equally well. */
  first: string | string[];
}

for (const lang of ['zh', 'en']) {
  test(`answers what readers type in ${lang}`, { tag: '@sub-path' }, async ({ page, baseURL }) => {
    const file = new URL(`./relevance/${lang}.yml`, import.meta.url);
    const rows = parse(readFileSync(file, 'utf8')) as Row[];
    expect(rows.length).toBeGreaterThanOrEqual(30);
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
          answers.push(
            [...island.querySelectorAll<HTMLAnchorElement>('.hits a')].map((a) => a.href),
          );
        }
        return answers;
      },
      rows.map(({ query }) => query),
    );

    const places = rows.map(({ first }, at) => {
      const wanted = [first].flat().map((path) => new URL(`${lang}${path}`, baseURL).href);
      return found[at]!.findIndex((url) =>
        wanted.some((one) => url === one || (!one.includes('#') && url.split('#')[0] === one)),
      );
    });
    const share = (isGood: (place: number) => boolean) =>
      places.filter(isGood).length / rows.length;
    const missed = rows.flatMap(({ query }, at) =>
      places[at] === 0 ? [] : [`${query}: place ${places[at]! + 1}, first is ${found[at]![0]}`],
    );
    const [first, three] = [
      share((place) => place === 0),
      share((place) => place >= 0 && place < 3),
    ];
    console.log(
      `${lang}: ${(100 * first).toFixed(1)} % first, ${(100 * three).toFixed(1)} % in the top three`,
    );
    expect.soft(first, missed.join('\n')).toBeGreaterThanOrEqual(0.8);
    expect(three, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
}
