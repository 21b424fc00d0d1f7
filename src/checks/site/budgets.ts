import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { pageKinds, type PageKind } from '../../domain/pages/kind.ts';

const amount = z.int().positive();

/** `budgets.yml`: the most that a page may cost. */
const schema = z.strictObject({
  /** Bytes after brotli, for every kind of page. */
  pages: z.record(z.enum(pageKinds), amount),
  /** The same for single pages that may cost more, by path below the language folder. */
  larger: z.record(z.string(), amount),
  /** Bytes of script after brotli, on any page. */
  script: amount,
  /** Bytes after brotli of our own script that a first search loads. */
  search: amount,
  /** Bytes after brotli of the file that finds errors in a text. */
  errorPatterns: amount,
  /** Requests of any page. */
  requests: amount,
});

const file = new URL('budgets.yml', import.meta.url);

/** Contents of `budgets.yml`. */
export const budgets = schema.parse(parse(readFileSync(file, 'utf8')));

/**
 * Bytes after brotli that a page may cost.
 * @param page `file` is the path below the output folder, e.g. `zh/guide/tags/index.html`
 */
export function budgetOf(page: { file: string; kind: PageKind }): number {
  const path = page.file.replace(/^(zh|en)\//, '').replace(/\/index\.html$/, '');
  return budgets.larger[path] ?? budgets.pages[page.kind];
}
