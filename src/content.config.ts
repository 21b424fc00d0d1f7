import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { aliasRecord } from './schemas/alias.ts';
import { change } from './schemas/change.ts';
import { decision } from './schemas/decision.ts';
import { image } from './schemas/image.ts';
import { move } from './schemas/moved.ts';
import { pageRecord, pageText } from './schemas/page.ts';
import { rule } from './schemas/rule.ts';
import { runtime } from './schemas/runtime.ts';
import { source } from './schemas/source.ts';

const data = './content/data';

/** Collections have no order of their own: keeps the order of the list. */
function inOrder(text: string) {
  return (parse(text) as Record<string, unknown>[]).map((entry, order) => ({ ...entry, order }));
}

/** Entries without ids of their own: their place in the file serves. */
function numbered(text: string) {
  return inOrder(text).map((entry) => ({ ...entry, id: String(entry.order) }));
}

export const collections = {
  aliases: defineCollection({ loader: file(`${data}/aliases.yml`), schema: aliasRecord }),
  /** Prose: `<locale>/<path>`. */
  pages: defineCollection({
    loader: glob({ pattern: '{zh,en}/**/*.mdx', base: './content' }),
    schema: pageText,
  }),
  changes: defineCollection({
    loader: file(`${data}/changes.yml`, { parser: numbered }),
    schema: change.extend({ id: z.string(), order: z.int() }),
  }),
  decision: defineCollection({
    loader: glob({ pattern: 'decision.yml', base: data }),
    schema: decision,
  }),
  images: defineCollection({
    loader: glob({ pattern: '*.yml', base: `${data}/images` }),
    schema: image,
  }),
  moves: defineCollection({
    loader: file(`${data}/moved.yml`, { parser: numbered }),
    schema: move.extend({ id: z.string(), order: z.int() }),
  }),
  pageRecords: defineCollection({
    loader: file(`${data}/pages.yml`, { parser: inOrder }),
    schema: pageRecord.extend({ order: z.int() }),
  }),
  rules: defineCollection({
    loader: glob({ pattern: '*.yml', base: `${data}/rules` }),
    schema: rule,
  }),
  runtimes: defineCollection({
    loader: glob({ pattern: '*.yml', base: `${data}/runtimes` }),
    schema: runtime,
  }),
  sources: defineCollection({ loader: file(`${data}/sources.yml`), schema: source }),
};
