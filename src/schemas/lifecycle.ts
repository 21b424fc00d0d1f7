import { z } from 'astro/zod';
import { day, id } from './text.ts';

/** A release of a product and the days its support ends. */
export const lifecycleRelease = z.strictObject({
  /** Release as endoflife.date names it, e.g. `8.4`. */
  version: z.string().min(1),
  released: day.optional(),
  /**
   * Last day of security support; `supported` or `ended` when no day is known. Absent where a runtime has the line on
   * record, and its day with it.
   */
  until: z.union([day, z.enum(['supported', 'ended'])]).optional(),
  /** Last day of long-term support, where the project has such a phase. */
  ltsUntil: day.optional(),
});
export type LifecycleRelease = z.infer<typeof lifecycleRelease>;

/**
 * Releases of a product that no image family and no runtime has on record, `content/data/lifecycles/<product>.yml`:
 * what the tags of official images are dated with. The name of the file is the product of endoflife.date.
 */
export const lifecycle = z.strictObject({
  source: id,
  asOf: day,
  releases: z.array(lifecycleRelease).min(1),
});
export type Lifecycle = z.infer<typeof lifecycle>;
