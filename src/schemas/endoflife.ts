import { z } from 'astro/zod';
import { day } from './text.ts';

/** A day that a release can have: no earlier than the first Linux distributions, and within a working life from now. */
const plausibleDay = day.refine((value) => value >= '1993-01-01' && value < '2100-01-01', {
  error: 'expected a day from 1993 to 2099',
});

/**
 * A release in an answer of endoflife.date, API v1: what is read of it. Fields are absent where a product has no such
 * phase, and null where the day is not known.
 */
export const endoflifeRelease = z.object({
  name: z.string().regex(/^[\w.+-]([\w.+ -]{0,60}[\w.+-])?$/, 'expected the name of a release'),
  releaseDate: plausibleDay.nullish(),
  isEol: z.boolean(),
  /** End of the regular security support. */
  eolFrom: plausibleDay.nullish(),
  /** End of the extended phase: LTS for Debian, a paid one for others. */
  eoesFrom: plausibleDay.nullish(),
});
export type EndoflifeRelease = z.infer<typeof endoflifeRelease>;

/** Answer to `GET /api/v1/products/<product>/`. */
export const endoflifeAnswer = z.object({
  result: z.object({ name: z.string(), releases: z.array(endoflifeRelease) }),
});
