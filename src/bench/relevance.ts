import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { askedBy } from '../domain/addresses/query.ts';
import { readOutline, type Outline } from '../domain/search/outline.ts';
import {
  placeOf,
  sharesOf,
  type FreshQuestion,
  type RelevanceRow,
} from '../domain/search/relevance.ts';
import { localeIds, locales } from '../i18n/locales.ts';
import type { Pagefind } from '../islands/site-search/pagefind.ts';
import { search } from '../islands/site-search/query.ts';
import { serveFolder } from '../testing/serve-folder.ts';
import type { Built } from './part.ts';

/** The queries of a table, and the addresses below the language that answer each. */
function questionsOf(table: string): { query: string; wanted: string | readonly string[] }[] {
  const rows = parse(readFileSync(`e2e/relevance/${table}.yml`, 'utf8')) as (
    RelevanceRow | FreshQuestion
  )[];
  return rows.flatMap((row) => {
    if ('source' in row) return [{ query: row.query, wanted: row.expect ?? [] }];
    return row.means ? [] : [{ query: row.query, wanted: row.first }];
  });
}

/**
 * How ranking answers the queries of `e2e/relevance`, asked without a browser and without the patterns of errors. The
 * queries that are not answered first are named, except the fresh ones: nobody is to tune on them.
 */
export async function relevance({ site: { folder, base } }: Built): Promise<void> {
  const server = await serveFolder(folder, base);
  const missed: string[] = [];
  const rows = [];
  for (const locale of localeIds) {
    const { tag: language } = locales[locale];
    const index = await startPagefind(folder, language, server.url);
    const outline = readFileSync(
      join(folder, `pagefind/pagefind-names.${language.toLowerCase()}.json`),
      'utf8',
    );
    const { results } = await index.search(null);
    const ids = results.map(({ id }) => id);
    const namesOf = readOutline(JSON.parse(outline) as Outline, ids);
    for (const table of [locale, `fresh.${locale}`]) {
      const places: number[] = [];
      for (const { query, wanted } of questionsOf(table)) {
        const { hits } = await search(askedBy(query), { index, namesOf, language });
        const found = hits.map(({ url }) => url);
        const place = placeOf(wanted, found, (path) => `${base}${locale}${path}`);
        if (place !== 0 && table === locale) {
          const where = place < 0 ? 'nowhere' : `place ${place + 1}`;
          missed.push(`${query}: ${where}, first is ${found[0]}`);
        }
        places.push(place);
      }
      const { first, three } = sharesOf(places);
      const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
      rows.push({
        table,
        queries: places.length,
        first: percent(first),
        'top three': percent(three),
      });
    }
  }
  server.close();
  console.table(rows);
  console.log(missed.join('\n'));
}

/** Pagefind as a page of one language runs it. It asks the document for that language. */
async function startPagefind(folder: string, tag: string, origin: string): Promise<Pagefind> {
  const document = { currentScript: null, querySelector: () => ({ getAttribute: () => tag }) };
  Object.assign(globalThis, { document });
  // Pagefind's module serves one language, so each language imports its own copy.
  const script = `${pathToFileURL(resolve(join(folder, 'pagefind/pagefind.js'))).href}?${tag}`;
  const { createInstance } = (await import(script)) as {
    createInstance(options: Record<string, unknown>): Pagefind;
  };
  const { pathname } = new URL(origin);
  return createInstance({ basePath: `${origin}pagefind/`, baseUrl: pathname, noWorker: true });
}
