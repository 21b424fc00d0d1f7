import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HitKind } from '../domain/pages/kind.ts';
import { bareId, type Outline } from '../domain/search/outline.ts';
import { unpack, type IndexEntry } from './format.ts';

/** The part of a section's file that is read. */
interface Fragment {
  url: string;
  meta: { title: string; aliases?: string };
  filters: { kind: [HitKind] };
}

/** Generated lists of what other pages say: under one heading on each page of a kind, and the index of errors. */
const list = /(?:#(?:errors|rules|results|record|runner-up)|\/errors\/#.+)$/;

/**
 * Writes for each language the names of all sections, `pagefind-names.en.json`: ranking looks at the names of all
 * that is found, and loads the text of the best alone.
 * @param folder the index, as Pagefind wrote it
 * @param urls addresses of the sections in the order of their pages
 */
export function writeOutlines(folder: string, urls: readonly string[]): void {
  const { languages } = JSON.parse(
    readFileSync(join(folder, 'pagefind-entry.json'), 'utf8'),
  ) as IndexEntry;
  const order = new Map(urls.map((url, index) => [url, index]));
  const fragments = readdirSync(join(folder, 'fragment'))
    .map((file) => {
      const text = unpack(readFileSync(join(folder, 'fragment', file))).toString('utf8');
      return { id: file.replace('.pf_fragment', ''), ...(JSON.parse(text) as Fragment) };
    })
    .toSorted((a, b) => order.get(a.url)! - order.get(b.url)!);
  for (const language of Object.keys(languages)) {
    const own = fragments.filter(({ id }) => id.startsWith(`${language}_`));
    const length = lengthToTell(own.map(({ id }) => bareId(id)));
    const pages = Map.groupBy(own, ({ url }) => url.split('#')[0]!);
    const outline: Outline = [...pages.values()].map((sections) => [
      sections[0]!.filters.kind[0],
      ...sections.map(({ id, url, meta }): Outline[number][1] => {
        const names = meta.aliases?.split(' · ') ?? [];
        return [bareId(id).slice(0, length) + (list.test(url) ? '*' : ''), meta.title, ...names];
      }),
    ]);
    writeFileSync(join(folder, `pagefind-names.${language}.json`), JSON.stringify(outline));
  }
}

/** How many characters at the beginning of ids tell them apart. */
function lengthToTell(ids: readonly string[]): number {
  const longest = Math.max(...ids.map((id) => id.length));
  for (let length = 1; length < longest; length++) {
    if (new Set(ids.map((id) => id.slice(0, length))).size === ids.length) return length;
  }
  return longest;
}
