import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'astro/zod';
import { endoflifeRelease } from '../schemas/endoflife.ts';
import { digest } from '../schemas/oci.ts';
import { day } from '../schemas/text.ts';

/** What an unfinished run leaves behind. */
const state = z.strictObject({
  started: z.iso.datetime(),
  /** Records that are written, by id. */
  done: z.array(z.string()),
  /** Answers for records that are not written yet, and the day each was given. */
  sizes: z.record(
    z.string(),
    z.strictObject({
      day,
      platforms: z.record(z.string(), z.strictObject({ bytes: z.int(), digest })),
    }),
  ),
  products: z.record(z.string(), z.strictObject({ day, releases: z.array(endoflifeRelease) })),
});
export type RefreshState = z.infer<typeof state>;

/** An unfinished run older than this is begun anew, in milliseconds. */
const longestRest = 24 * 60 * 60 * 1000;

/** What the last run left, if it did not finish and is of today; else a new beginning. */
export function readState(file: string, now: Date): RefreshState {
  const fresh = { started: now.toISOString(), done: [], sizes: {}, products: {} };
  try {
    const parsed = state.parse(JSON.parse(readFileSync(file, 'utf8')));
    return now.getTime() - Date.parse(parsed.started) < longestRest ? parsed : fresh;
  } catch {
    // Missing, truncated, or in an older format: the next run only takes longer.
    return fresh;
  }
}

export function writeState(file: string, content: RefreshState): void {
  writeWhole(file, `${JSON.stringify(content)}\n`, file);
}

export function removeState(file: string): void {
  rmSync(file, { force: true });
}

/**
 * Writes a file so that a reader, or a run that is stopped here, sees the old text or the new one.
 * @param scratch where the text is put first, on the same file system
 */
export function writeWhole(file: string, text: string, scratch: string): void {
  mkdirSync(dirname(scratch), { recursive: true });
  writeFileSync(`${scratch}.new`, text);
  renameSync(`${scratch}.new`, file);
}
