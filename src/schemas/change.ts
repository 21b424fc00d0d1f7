import { z } from 'astro/zod';
import { day, localized } from './text.ts';

/** A change readers may care about: one entry of `content/data/changes.yml`, newest first. */
export const change = z.strictObject({
  date: day,
  /** What changed, one phrase. */
  title: localized,
  /** Language-less address of the page it concerns, e.g. `/guide/alpine/#dns`. */
  path: z.string().regex(/^\/\S*$/, 'expected an address such as /guide/alpine/'),
});

/** All changes. The day and the page together are the id of a feed's entry. */
export const changeList = z.array(change).superRefine((entries, context) => {
  const seen = new Set<string>();
  for (const [index, { date, path }] of entries.entries()) {
    if (seen.has(`${date} ${path}`)) {
      context.addIssue({
        code: 'custom',
        path: [index, 'path'],
        message: `a second change of ${path} on ${date}`,
        params: { fix: 'say both in one entry: the day and the page are the id in the feed' },
      });
    }
    seen.add(`${date} ${path}`);
  }
});
export type Change = z.infer<typeof change>;
