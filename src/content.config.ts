/** Astro's view of the collections that `src/content/collections.ts` describes. */
import { basename, dirname } from 'node:path';
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { collections as table } from './content/collections.ts';

const recordsIn = (folder: string) => glob({ pattern: '*.yml', base: `./${folder}` });
const recordAt = (path: string) => glob({ pattern: basename(path), base: `./${dirname(path)}` });

/** The entries of a list in their order, which collections do not keep. */
function inOrder(text: string) {
  return (parse(text) as Record<string, unknown>[]).map((entry, order) => ({ ...entry, order }));
}

/** The same for entries without an id: their position is the id. */
function numbered(text: string) {
  return inOrder(text).map((entry) => ({ ...entry, id: String(entry.order) }));
}

const order = { order: z.int() };
const numberedOrder = { ...order, id: z.string() };
const { aliases, changes, decision, errors, images, lifecycles, moves } = table;
const { pageRecords, pages, rules, runtimes, samples, sources, tags } = table;

export const collections = {
  aliases: defineCollection({ loader: file(aliases.file), schema: aliases.entry }),
  changes: defineCollection({
    loader: file(changes.file, { parser: numbered }),
    schema: changes.entry.extend(numberedOrder),
  }),
  decision: defineCollection({ loader: recordAt(decision.file), schema: decision.schema }),
  errors: defineCollection({ loader: recordsIn(errors.folder), schema: errors.schema }),
  images: defineCollection({ loader: recordsIn(images.folder), schema: images.schema }),
  lifecycles: defineCollection({
    loader: recordsIn(lifecycles.folder),
    schema: lifecycles.schema,
  }),
  moves: defineCollection({
    loader: file(moves.file, { parser: numbered }),
    schema: moves.entry.extend(numberedOrder),
  }),
  pageRecords: defineCollection({
    loader: file(pageRecords.file, { parser: inOrder }),
    schema: pageRecords.entry.extend(order),
  }),
  pages: defineCollection({
    loader: glob({ pattern: pages.pattern, base: `./${pages.folder}` }),
    schema: pages.schema,
  }),
  rules: defineCollection({ loader: recordsIn(rules.folder), schema: rules.schema }),
  runtimes: defineCollection({ loader: recordsIn(runtimes.folder), schema: runtimes.schema }),
  samples: defineCollection({ loader: file(samples.file), schema: samples.entry }),
  sources: defineCollection({ loader: file(sources.file), schema: sources.entry }),
  tags: defineCollection({ loader: recordAt(tags.file), schema: tags.schema }),
};
