import { z } from 'astro/zod';

const names = z.array(z.string().min(1)).min(1);

/**
 * Other names readers search for: one page of `content/data/aliases.yml`. The key is a heading id, or `page` for the
 * page as a whole. A list serves both languages.
 */
export const aliasRecord = z.record(
  z.string(),
  z.union([names, z.strictObject({ zh: names.optional(), en: names.optional() })]),
);
export type AliasRecord = z.infer<typeof aliasRecord>;
