import { z } from 'astro/zod';
import { ruleId } from './rule.ts';
import { day, id, known } from './text.ts';

/** When an error is met, in the order of a container's life. */
export const errorPhases = ['pull', 'build', 'start', 'run'] as const;
export type ErrorPhase = (typeof errorPhases)[number];

/** Facts of an image family that make an error likely: all that are named have to hold. */
const familyFacts = z.strictObject({
  /** A C library it may have, or `none`. */
  libc: z.enum(['glibc', 'musl', 'none']).optional(),
  /** Is there a shell? */
  shell: z.enum(['yes', 'no']).optional(),
  packageManager: z.string().min(1).optional(),
  /** The kind of the family, as in its record. */
  kind: z.enum(['full', 'slim', 'musl', 'shell-less', 'empty']).optional(),
  certificates: known.optional(),
  timeZones: known.optional(),
  legacyTimeZones: known.optional(),
  /** A release that needs newer CPUs, one with long-term support, a user that takes the first ordinary number. */
  has: z.enum(['cpu-level', 'lts', 'ordinary-user']).optional(),
});
export type FamilyFacts = z.infer<typeof familyFacts>;

/**
 * An error message that readers meet: `content/data/errors/<id>.yml`.
 * What it means (frontmatter `title`, `description`) and the way out of it are in `content/<language>/errors/<id>.mdx`.
 */
export const errorRecord = z.strictObject({
  phase: z.enum(errorPhases),
  /**
   * The message as it is printed, a line each, and its other wordings. The first one is the title of the page. Names of
   * mirrors and hosts are left out: `…`.
   */
  messages: z.array(z.string().min(1).max(300)).min(1),
  /**
   * Regular expressions that find it in a line of a log, whatever paths, versions and names stand there.
   * `src/domain/errors/pattern.ts` says what may be written.
   */
  patterns: z.array(z.string().min(1).max(200)).min(1).max(12),
  /** More lines that have to be found as this error: other paths, names and versions. Not shown. */
  examples: z.array(z.string().min(1).max(300)).default([]),
  /** It follows from another error of the same log as a rule: of the errors of a log it is named last. */
  isConsequence: z.boolean().default(false),
  /** Rules that prevent it. */
  rules: z.array(ruleId),
  /** Image families it is met with: ids, or facts; an empty list means that it does not depend on the family. */
  images: z.array(z.union([id, familyFacts])),
  /** Language runtimes it is met with; an empty list means that it does not depend on the language. */
  runtimes: z.array(id),
  /** Chapters that explain it, as ids below `guide/`. */
  chapters: z.array(id),
  /** Other errors that are taken for it, or that follow it. */
  related: z.array(id),
  /** Where it was seen. */
  sources: z.array(id).min(1),
  /** Day somebody last checked it, in both languages, against its sources. */
  reviewed: day,
});
export type ErrorRecord = z.infer<typeof errorRecord>;
