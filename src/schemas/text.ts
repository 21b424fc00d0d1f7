import { z } from 'astro/zod';

/** Text a reader sees. Both languages are required: a missing one fails the build. */
export const localized = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Localized = z.infer<typeof localized>;

/**
 * Text with paragraphs, flat lists and inline code, written in Markdown; see `domain/rich-text.ts`. The type is that of
 * plain text: who shows it as it stands shows a few marks too many and nothing wrong.
 */
export const richText = localized;

/** Id of a record: lowercase letters, digits and hyphens; equals the file name or key. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lowercase letters, digits and single hyphens');

/**
 * Calendar day as `YYYY-MM-DD`, kept as text so that no time zone can move it.
 * YAML 1.1 readers hand over an unquoted day as a date, YAML 1.2 readers as text; both are taken.
 */
export const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date(),
);

/** A fact that is either known to hold, known not to hold, or not established. */
export const known = z.enum(['yes', 'no', 'unknown']);
export type Known = z.infer<typeof known>;
