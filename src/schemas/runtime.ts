import { z } from 'astro/zod';
import { platform, sizeFigure } from './figure.ts';
import { day, id, localized } from './text.ts';

/** A release line of a language runtime, supported or end of life. */
const line = z.strictObject({
  /** Line as written in tags, e.g. `3.14`, `24`, `1.27`. */
  version: z.string().min(1),
  /** Last day of upstream support, or `supported` when the project names no day. */
  until: z.union([day, z.literal('supported')]),
});

/** A package with native code and what it ships for musl. */
const nativePackage = z.strictObject({
  name: z.string().min(1),
  /** Version that was looked at. */
  version: z.string().min(1),
  /**
   * `wheel`: a musl build is published; `static`: one static program for every C library; `pure`: works without native
   * code; `none`: glibc only; `unknown`.
   */
  musl: z.enum(['wheel', 'static', 'pure', 'none', 'unknown']),
  /** Platforms of the musl build, where it is not all of amd64 and arm64. */
  platforms: z.array(platform).optional(),
  note: localized.optional(),
});

/** A result of the chooser for this runtime, and whom it suits; its Dockerfile says what runs and what builds. */
const pair = z.strictObject({
  /** Id of a pick in `decision.yml`. */
  pick: id,
  /** For whom, one phrase. */
  suits: localized,
});

/** How the tags of the official images are put together. */
const tags = z.strictObject({
  /** Where the forms and the short tags were read, and the day of that copy. */
  source: id,
  asOf: day,
  /** Where the examples were read, if in another source or on another day. */
  examples: z.strictObject({ source: id, asOf: day }).optional(),
  /** The forms a tag takes; capitals are placeholders, brackets are optional parts. */
  forms: z
    .array(
      z.strictObject({
        form: z.string().min(1),
        /** A reference of that form, listed in `source` or, where there are, in `examples` on its day. */
        example: z.string().min(1),
        /** Contents, one phrase. */
        holds: localized,
      }),
    )
    .min(1),
  /** Tags that leave something out, and what they meant on the day. */
  short: z.array(z.strictObject({ reference: z.string().min(1), means: z.string().min(1) })).min(1),
});

/** A language runtime and its official images: `content/data/runtimes/<id>.yml`. */
export const runtime = z.strictObject({
  name: z.string().min(1),
  /** Repository name of its official image, e.g. `python`. */
  repository: z.string().min(1),
  /** Product of endoflife.date that the lines are read from, e.g. `nodejs`. */
  endoflife: id.optional(),
  lines: z.strictObject({ source: id, asOf: day, entries: z.array(line).min(1) }),
  /** What to write after `FROM`, the recommended pair first: every result of the chooser, once. */
  pairs: z.array(pair).min(1),
  tags,
  sizes: z.array(sizeFigure),
  /** Packages that decide between glibc and musl. */
  packages: z
    .strictObject({ source: id, asOf: day, entries: z.array(nativePackage).min(1) })
    .optional(),
  sources: z.array(id).min(1),
  reviewed: day,
});
export type Runtime = z.infer<typeof runtime>;
