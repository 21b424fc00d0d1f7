import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, itemsOf, pack, unpack, type IndexEntry } from './format.ts';

/**
 * Writes an index of nothing into `empty/`. In the browser Pagefind asks in another language by merging that index into
 * one in the language of the page. The reader has that one already; an empty one costs 300 bytes instead.
 * @param folder the index, as Pagefind wrote it
 */
export function writeEmptyIndex(folder: string): void {
  const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as IndexEntry;
  const [{ hash }] = Object.values(entry.languages) as [IndexEntry['languages'][string]];
  // [version, pages, chunks, filters, sorts, meta fields]
  const [version, , , , , fields] = itemsOf(
    unpack(readFileSync(join(folder, `pagefind.${hash}.pf_meta`))),
  );
  const none = array([]);
  const files = {
    'pagefind-entry.json': JSON.stringify({
      ...entry,
      languages: { none: { hash: 'none', wasm: 'none', page_count: 0 } },
    }),
    'pagefind.none.pf_meta': pack(array([version!, none, none, none, none, fields!])),
    // Pagefind's code runs already when a second index is asked for; another one is loaded and left alone.
    'wasm.none.pagefind': pack(Buffer.alloc(0)),
  };
  mkdirSync(join(folder, 'empty'), { recursive: true });
  for (const [name, data] of Object.entries(files))
    writeFileSync(join(folder, 'empty', name), data);
}
