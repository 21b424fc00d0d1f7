import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, itemsOf, pack, string, textOf, unpack, type IndexEntry } from './format.ts';

/**
 * Pagefind puts about 25 kB of words into one file, and a query loads a file for every word it has. Cut to a tenth,
 * a later query costs a few kB. The browser's part of Pagefind reads the list of files from the index and works the
 * same.
 */

const formatVersion = '1.6.0';

/**
 * Cuts the word files of a written index.
 * @param folder the index, as Pagefind wrote it
 * @param limit most bytes of one file before compression; a single word may need more
 * @throws Error when the index has another format, as after an update of Pagefind
 */
export function cutChunks(folder: string, limit: number): void {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as IndexEntry;
  if (entry.version !== formatVersion) {
    throw new Error(
      `src/search/chunks.ts knows the index of Pagefind ${formatVersion}, this is ${entry.version}: look whether the format changed`,
    );
  }
  for (const [language, one] of Object.entries(entry.languages)) {
    const metaFile = join(folder, `pagefind.${one.hash}.pf_meta`);
    // [version, pages, chunks, filters, sorts, meta fields]; only the chunks change.
    const meta = itemsOf(unpack(readFileSync(metaFile)));
    const chunks = itemsOf(meta[2]!).flatMap((chunk) => {
      const file = join(folder, 'index', `${textOf(itemsOf(chunk)[2]!)}.pf_index`);
      const [words] = itemsOf(unpack(readFileSync(file)));
      rmSync(file);
      return cutWords(itemsOf(words!), limit).map((part) => {
        const data = pack(array([array(part)]));
        const hash = `${language}_${hashOf(data)}`;
        writeFileSync(join(folder, 'index', `${hash}.pf_index`), data);
        return array([word(part[0]!), word(part.at(-1)!), string(hash)]);
      });
    });
    const data = pack(array([...meta.slice(0, 2), array(chunks), ...meta.slice(3)]));
    rmSync(metaFile);
    one.hash = `${language}_${hashOf(data)}`;
    writeFileSync(join(folder, `pagefind.${one.hash}.pf_meta`), data);
  }
  writeFileSync(entryFile, JSON.stringify(entry));
}

/** Groups of neighbouring words, none longer than the limit unless one word is. */
export function cutWords(words: readonly Buffer[], limit: number): Buffer[][] {
  const parts: Buffer[][] = [];
  let size = Infinity;
  for (const one of words) {
    if (size + one.length > limit) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)!.push(one);
    size += one.length;
  }
  return parts;
}

/** The first field of a word's record: the word itself, still encoded. */
const word = (record: Buffer): Buffer => itemsOf(record)[0]!;

function hashOf(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 8);
}
