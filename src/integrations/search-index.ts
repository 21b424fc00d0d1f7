import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Problem } from '../content/problem.ts';
import { cutChunks } from '../search/chunks.ts';
import { writeEmptyIndex } from '../search/empty-index.ts';
import { nameByLanguage } from '../search/file-names.ts';
import type { IndexEntry } from '../search/format.ts';
import { writeOutlines } from '../search/outline.ts';
import type { SearchSection } from '../search/sections.ts';

/** Most bytes of words in one file of the index, before compression: about 2 kB after it. */
const chunkLimit = 4_000;

/** What Pagefind also writes and this site does not use: its interfaces, and its code to run as a worker. */
const unused = ['component-ui', 'modular-ui', 'ui', 'highlight', 'worker'].flatMap((name) => [
  `pagefind-${name}.js`,
  `pagefind-${name}.css`,
]);

/** The search index while it is made. Pagefind reads what is added while pages are still on their way. */
export class SearchIndex {
  readonly #index: pagefind.PagefindIndex;
  readonly #added: Promise<Problem[]>[] = [];

  private constructor(index: pagefind.PagefindIndex) {
    this.#index = index;
  }

  /**
   * Starts Pagefind.
   * @throws Error with what Pagefind said
   */
  static async create(): Promise<SearchIndex> {
    const { index, errors } = await pagefind.createIndex({});
    if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
    return new SearchIndex(index);
  }

  /** How many sections were added. */
  get size(): number {
    return this.#added.length;
  }

  /** Adds the sections of a page. The index depends on the order of pages: it is to be the same in every build. */
  add(sections: readonly SearchSection[]): void {
    for (const section of sections) this.#added.push(this.#addOne(section));
  }

  /**
   * Writes the index into `pagefind/`, one part per language.
   * @param folder the site was built into
   * @param words a misspelt search may have meant, see search/names.ts
   * @returns sections that Pagefind did not take
   * @throws Error with what Pagefind said, or when its index counts other than all sections
   */
  async write(folder: string, words: readonly string[]): Promise<Problem[]> {
    const problems = (await Promise.all(this.#added)).flat();
    const outputPath = join(folder, 'pagefind');
    const { errors } = await this.#index.writeFiles({ outputPath });
    await pagefind.close();
    if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
    const missing = this.size - problems.length - countOf(outputPath);
    if (missing !== 0) throw new Error(`Pagefind: ${missing} of ${this.size} sections are missing`);
    for (const file of unused) rmSync(join(outputPath, file), { force: true });
    cutChunks(outputPath, chunkLimit);
    nameByLanguage(outputPath);
    writeEmptyIndex(outputPath);
    writeOutlines(outputPath);
    writeFileSync(join(outputPath, 'names.json'), JSON.stringify(words));
    return problems;
  }

  async #addOne({ url, html }: SearchSection): Promise<Problem[]> {
    const { errors } = await this.#index.addHTMLFile({ url, content: html });
    if (errors.length === 0) return [];
    const [page = '', heading] = url.slice(1).split('#');
    return [
      {
        file: `${page}index.html`,
        field: heading ? `#${heading}` : 'beginning',
        message: `is refused by Pagefind: ${errors.join('; ')}`,
        fix: 'look at what src/search/sections.ts makes of it',
      },
    ];
  }
}

/** How many sections an index says it has. */
function countOf(folder: string): number {
  const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as IndexEntry;
  return Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0);
}
