import { z } from 'astro/zod';
import { day, localized } from './text.ts';

/** Where a claim comes from: one entry of `content/data/sources.yml`. */
export const source = z.strictObject({
  /** Short name shown beside a claim, e.g. `docker-node README`. */
  title: z.string().min(1),
  /** Public address; absent only for measurements made for this project. */
  url: z.url().optional(),
  /** Day of the copy that was read. */
  checked: day,
  /** What it says or how it was measured, where the title does not tell. */
  note: localized.optional(),
});
export type Source = z.infer<typeof source>;
