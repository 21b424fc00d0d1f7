import { z } from 'astro/zod';
import { day } from './text.ts';

/** Frontmatter of an MDX page: only the fields that differ by language. */
export const pageText = z.strictObject({
  title: z.string().min(1),
  /** One or two sentences; shown under the title, in search and in link previews. */
  description: z.string().min(1),
});

/** A prose page: one entry of `content/data/pages.yml`, chapters in reading order. */
export const pageRecord = z.strictObject({
  /** Path below the language folder, without ending. */
  id: z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/, 'expected a path such as guide/alpine'),
  /** Part of the guide: the way to a decision, or the subjects behind it. */
  part: z.enum(['basics', 'depth']).default('basics'),
  /** Day somebody last read the whole page, in both languages, against its sources. */
  reviewed: day,
});

/** All prose pages, each once. */
export const pageList = z.array(pageRecord).superRefine((entries, context) => {
  const ids = entries.map(({ id }) => id);
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) === index) continue;
    context.addIssue({
      code: 'custom',
      path: [index, 'id'],
      message: `lists "${id}" a second time`,
      params: { fix: 'remove one of the two: its place is its place in the reading order' },
    });
  }
});
export type PageRecord = z.infer<typeof pageRecord>;
