import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';

/** Kinds of pages, each with a budget of its own. */
export const pageKind = z.enum([
  'door',
  'home',
  'chapter',
  'flow',
  'table',
  'result',
  'rule',
  'image',
  'runtime',
  'other',
]);
export type PageKind = z.infer<typeof pageKind>;

const amount = z.int().positive();

/** `budgets.yml`: most that a page may cost. */
const schema = z.strictObject({
  /** Bytes after brotli, for every kind of page. */
  pages: z.record(pageKind, amount),
  /** Bytes of script after brotli, on any page. */
  script: amount,
  /** Bytes after brotli of our own script that a first search loads. */
  search: amount,
  /** Requests of any page. */
  requests: amount,
});

const file = new URL('budgets.yml', import.meta.url);

/** What a page may cost, as `budgets.yml` says. */
export const budgets = schema.parse(parse(readFileSync(file, 'utf8')));
