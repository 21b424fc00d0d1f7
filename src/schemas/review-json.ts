import { z } from 'astro/zod';
import { severity } from './rule.ts';
import { localized } from './text.ts';

const count = z.int().min(1);
/** `BI003`, or `syntax` for a line that cannot be read. */
const rule = z.union([z.string().regex(/^BI\d{3}$/), z.literal('syntax')]);

const finding = z.strictObject({
  rule,
  /** As heavy as the rule at most; `consider` is a question, and never fails a build. */
  severity,
  /** Lines and columns are counted from 1; the end column is the one behind the last character. */
  line: count,
  column: count,
  endLine: count,
  endColumn: count,
  message: localized,
  /** What the lines from `line` to `endLine` should say; absent where nobody can know. */
  suggestion: z.string().optional(),
});

const stage = z.strictObject({
  /** Name after `AS`, or the number of the stage. */
  name: z.string(),
  line: count,
  /** As it is written after `FROM`. */
  image: z.string(),
  /** Id of the image family on this site; absent, as what follows, where it is not known. */
  family: z.string().optional(),
  /** System and release, e.g. `Debian 13`. */
  release: z.string().optional(),
  /** C library with its version, e.g. `glibc 2.41`. */
  libc: z.string().optional(),
  /** User it ends with. */
  user: z.string().optional(),
  /** First day of those on which support of what is in it ends; also those that have passed. */
  endOfLife: z.iso.date().optional(),
});

/** What `groundwork review --format json` prints; `version` grows when a reader of the former one would fail. */
export const reviewJson = z.strictObject({
  version: z.literal(1),
  files: z.array(
    z.strictObject({
      path: z.string(),
      findings: z.array(finding),
      /** Findings that a comment takes back. */
      suppressed: z.array(finding),
      stages: z.array(stage),
      /** Rules, images and arguments that were not looked at. */
      notChecked: z.array(
        z.strictObject({
          rule: rule.optional(),
          subject: z.string().optional(),
          reason: localized,
        }),
      ),
    }),
  ),
});
export type ReviewJson = z.infer<typeof reviewJson>;
