import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HitKind } from '../domain/pages/kind.ts';
import type { Outline } from '../domain/search/outline.ts';
import { itemsOf, textOf, unpack, type IndexEntry } from './format.ts';

/** The part of a section's file that is read. */
interface Fragment {
  url: string;
  meta: { title: string; aliases?: string };
  filters: { kind: [HitKind] };
}

/** Generated lists of what other pages say, under one heading on each page of a kind. */
const list = /#(?:errors|rules|results)$/;

/**
 * Writes for each language the names of all sections, `pagefind-names.en.json`: ranking looks at the names of all
 * that is found, and loads the text of the best alone.
 * @param folder the index, its files named by language
 */
export function writeOutlines(folder: string): void {
  const { languages } = JSON.parse(
    readFileSync(join(folder, 'pagefind-entry.json'), 'utf8'),
  ) as IndexEntry;
  for (const language of Object.keys(languages)) {
    const pages = Map.groupBy(sectionsOf(folder, language), ({ url }) => url.split('#')[0]!);
    const outline: Outline = [...pages.values()].map((sections) => [
      sections[0]!.filters.kind[0],
      ...sections.map(({ url, meta }): Outline[number][1] => [
        (list.test(url) ? '*' : '') + meta.title,
        ...(meta.aliases?.split(' · ') ?? []),
      ]),
    ]);
    writeFileSync(join(folder, `pagefind-names.${language}.json`), JSON.stringify(outline));
  }
}

/** The sections of a language in the order of the index. */
function sectionsOf(folder: string, language: string): Fragment[] {
  // [version, pages, …]; of a page the first item is its id.
  const [, pages] = itemsOf(unpack(readFileSync(join(folder, `pagefind.${language}.pf_meta`))));
  return itemsOf(pages!).map((page) => {
    const file = join(folder, 'fragment', `${textOf(itemsOf(page)[0]!)}.pf_fragment`);
    return JSON.parse(unpack(readFileSync(file)).toString('utf8')) as Fragment;
  });
}
