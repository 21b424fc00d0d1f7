import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { readOutline, type Outline } from '../domain/search/outline.ts';
import { placeOf, sharesOf, type RelevanceRow } from '../domain/search/relevance.ts';
import { localeIds, locales } from '../i18n/locales.ts';
import type { Pagefind } from '../islands/site-search/pagefind.ts';
import { search } from '../islands/site-search/query.ts';
import { serveFolder } from '../testing/serve-folder.ts';
import type { Built } from './part.ts';

/** How search answers the queries of `e2e/relevance`, asked without a browser, and which it does not answer first. */
export async function relevance({ site: { folder, base } }: Built): Promise<void> {
  const server = await serveFolder(folder, base);
  const missed: string[] = [];
  const rows = [];
  for (const locale of localeIds) {
    const { tag } = locales[locale];
    const all = parse(readFileSync(`e2e/relevance/${locale}.yml`, 'utf8')) as RelevanceRow[];
    const asked = all.filter(({ means }) => !means);
    const index = await startPagefind(folder, tag, server.url);
    const outline = readFileSync(
      join(folder, `pagefind/pagefind-names.${tag.toLowerCase()}.json`),
      'utf8',
    );
    const names = readOutline(JSON.parse(outline) as Outline);
    const places: number[] = [];
    for (const row of asked) {
      const { hits } = await search(row.query, { index, names, language: tag });
      const found = hits.map(({ url }) => url);
      const place = placeOf(row.first, found, (path) => `${base}${locale}${path}`);
      if (place !== 0)
        missed.push(
          `${row.query}: ${place < 0 ? 'nowhere' : `place ${place + 1}`}, first is ${found[0]}`,
        );
      places.push(place);
    }
    const { first, three } = sharesOf(places);
    const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
    rows.push({
      locale,
      queries: asked.length,
      first: percent(first),
      'top three': percent(three),
    });
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
