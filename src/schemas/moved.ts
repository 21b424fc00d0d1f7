import { z } from 'astro/zod';

const address = z
  .string()
  .regex(
    /^\/(?!(zh|en)\/)([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/,
    'expected a language-less address such as /guide/alpine/ or /guide/alpine/#dns',
  );

/** A former address, of a page or of a heading, and the one that took its place. */
export const move = z.strictObject({ from: address, to: address });
export type Move = z.infer<typeof move>;

/** `content/data/moved.yml`: all of them. Each former address leads to one place. */
export const moveList = z.array(move).superRefine((entries, context) => {
  const seen = new Set<string>();
  for (const [index, { from }] of entries.entries()) {
    if (seen.has(from)) {
      context.addIssue({
        code: 'custom',
        path: [index, 'from'],
        message: `a second move of ${from}`,
        params: { fix: 'remove one: a former address leads to one place' },
      });
    }
    seen.add(from);
  }
});
