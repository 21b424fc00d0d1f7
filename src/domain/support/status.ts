import type { Image, Release } from '../../schemas/image.ts';
import type { Runtime } from '../../schemas/runtime.ts';

/** Where something stands between release and end of support. */
export type SupportStatus = 'supported' | 'soon' | 'lts' | 'end-of-life';

/** Days before an end date from which it counts as soon. */
const soonDays = 180;

const millisecondsPerDay = 86_400_000;

/** Whole days from `today` to `day` (both `YYYY-MM-DD`); negative once it has passed. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / millisecondsPerDay);
}

/** Status on `today` of something whose last supported day is `until`. */
export function supportStatus(until: string, today: string, ltsUntil?: string): SupportStatus {
  const days = daysUntil(until, today);
  if (days < 0) return ltsUntil && daysUntil(ltsUntil, today) >= 0 ? 'lts' : 'end-of-life';
  return days <= soonDays ? 'soon' : 'supported';
}

/** Sign beside the word of a status; the word carries the meaning. */
export const supportSigns: Readonly<Record<SupportStatus, string>> = {
  supported: '●',
  soon: '◐',
  lts: '◐',
  'end-of-life': '○',
};

/** The day (`YYYY-MM-DD`, UTC) of an instant. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** Is the text a calendar day? Releases may carry a sentence where no day is known. */
export function isDay(until: Release['until'] | string): until is string {
  return typeof until === 'string' && /^\d{4}-\d\d-\d\d$/.test(until);
}

export interface Lifecycles {
  images: Readonly<Record<string, Pick<Image, 'releases'>>>;
  runtimes: Readonly<Record<string, Pick<Runtime, 'lines'>>>;
}

/**
 * Last supported day of a runtime line or an image release.
 * @param of id and version, e.g. `python 3.9` or `debian 12`
 * @param phase `lts` for the long-term phase of a release
 * @throws RangeError when the records do not know it
 */
export function endOfSupport(
  { images, runtimes }: Lifecycles,
  of: string,
  phase: 'regular' | 'lts' = 'regular',
): string {
  const [id = '', version = ''] = of.split(' ');
  const until = runtimes[id]
    ? runtimes[id].lines.entries.find((line) => line.version === version)?.until
    : releaseEnd(
        images[id]?.releases.find((release) => release.version.split(' ')[0] === version),
        phase,
      );
  if (until === undefined || !isDay(until)) {
    throw new RangeError(`no end date for "${of}" (${phase}) in content/data`);
  }
  return until;
}

function releaseEnd(release: Release | undefined, phase: 'regular' | 'lts') {
  return phase === 'lts' ? release?.ltsUntil : release?.until;
}
