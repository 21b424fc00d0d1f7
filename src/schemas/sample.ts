import { z } from 'astro/zod';
import { day } from './text.ts';

/** What a run of `npm run samples` can find to be true of a sample. */
export const checks = [
  'user',
  'read-only',
  'answers',
  'https',
  'time-zone',
  'tmp',
  'stops',
  'no-compiler',
  'second-project',
  'empty-caches',
] as const;
export type Check = (typeof checks)[number];

/** What came of the last run of a sample Dockerfile. */
export const sampleRun = z
  .strictObject({
    day,
    /** Of the Dockerfile without its comments, and of its application: a change of either makes the run stale. */
    fingerprint: z.string().regex(/^[0-9a-f]{12}-[0-9a-f]{12}$/, 'expected two short SHA-256 sums'),
    /** What built it, e.g. `buildah 1.28.2`. */
    engine: z.string().min(1).optional(),
    /** The published base images, or stand-ins made of Debian packages. */
    bases: z.enum(['real', 'stand-in']).optional(),
    /** What held, besides that it builds. */
    passed: z.array(z.enum(checks)).optional(),
    /** Why it was not built, in English. */
    notBuilt: z.string().min(1).optional(),
  })
  .refine(({ passed, notBuilt }) => (passed === undefined) !== (notBuilt === undefined), {
    message: 'expected either what passed or why it was not built',
  })
  .refine(({ passed, engine, bases }) => !passed || (engine && bases), {
    message: 'expected the engine and the bases of a sample that was built',
  });
export type SampleRun = z.infer<typeof sampleRun>;
