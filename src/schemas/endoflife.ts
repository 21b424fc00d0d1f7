import { z } from 'astro/zod';
import { day } from './text.ts';

/**
 * A release in an answer of endoflife.date, API v1: what is read of it. Fields are absent where a product has no such
 * phase, and null where the day is not known.
 */
export const endoflifeRelease = z.object({
  name: z.string(),
  releaseDate: day.nullish(),
  isEol: z.boolean(),
  /** End of the regular security support. */
  eolFrom: day.nullish(),
  /** End of the extended phase: LTS for Debian, a paid one for others. */
  eoesFrom: day.nullish(),
});
export type EndoflifeRelease = z.infer<typeof endoflifeRelease>;

/** Answer to `GET /api/v1/products/<product>/`. */
export const endoflifeAnswer = z.object({
  result: z.object({ name: z.string(), releases: z.array(endoflifeRelease) }),
});
