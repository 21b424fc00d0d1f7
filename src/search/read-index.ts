import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemsOf, textOf, unpack, type IndexEntry } from './format.ts';

/**
 * The addresses in a written index, read the way a browser reads it: the languages, the sections each lists, and
 * of each section its file.
 * @param folder the index
 * @throws Error when a file is missing that another names, or when a language lists fewer sections than it counts
 */
export function indexedAddresses(folder: string): string[] {
  const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as IndexEntry;
  return Object.entries(entry.languages).flatMap(([language, { hash, page_count }]) => {
    const [, sections] = itemsOf(unpack(readFileSync(join(folder, `pagefind.${hash}.pf_meta`))));
    const listed = itemsOf(sections!).map((section) => textOf(itemsOf(section)[0]!));
    if (listed.length !== page_count) {
      throw new Error(`the index in ${language} lists ${listed.length} of ${page_count} sections`);
    }
    return listed.map((id) => {
      const file = readFileSync(join(folder, 'fragment', `${id}.pf_fragment`));
      return (JSON.parse(unpack(file).toString('utf8')) as { url: string }).url;
    });
  });
}
