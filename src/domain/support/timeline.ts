import type { Release } from '../../schemas/image.ts';
import { isDay } from './status.ts';

/** A support phase of a release, as shares of the axis from 0 (its first day) to 1 (its last). */
export interface TimelineBar {
  phase: 'regular' | 'lts';
  from: number;
  to: number;
}

/** The bars of one release, in the order of their phases. */
export interface TimelineRow {
  version: string;
  codename?: string;
  bars: TimelineBar[];
}

/** Whole years, from January of the first to the end of the last. */
export interface TimelineAxis {
  first: number;
  last: number;
}

type Dated = Pick<Release, 'version' | 'codename' | 'released' | 'until' | 'ltsUntil'>;

/**
 * The years that all support windows fit into.
 * @throws RangeError when no release has both ends of its window on record
 */
export function timelineAxis(releases: readonly Dated[]): TimelineAxis {
  const years = releases
    .filter(hasWindow)
    .flatMap(({ released, until, ltsUntil }) => [released, until, ltsUntil ?? until])
    .map((day) => Number(day.slice(0, 4)));
  if (years.length === 0)
    throw new RangeError('no release has the days its support begins and ends');
  return { first: Math.min(...years), last: Math.max(...years) };
}

/** Position of a day on the axis, from 0 to 1; below 0 or above 1 outside it. */
export function shareOfDay(day: string, { first, last }: TimelineAxis): number {
  const from = Date.UTC(first, 0);
  return (Date.parse(day) - from) / (Date.UTC(last + 1, 0) - from);
}

/**
 * Rows of a timeline, in the order of the record. The long-term phase begins when the regular one ends.
 * A release without the day it appeared, or with a sentence in place of its end, has no row.
 */
export function timelineRows(releases: readonly Dated[], axis: TimelineAxis): TimelineRow[] {
  return releases.filter(hasWindow).map(({ version, codename, released, until, ltsUntil }) => {
    const bar = (phase: TimelineBar['phase'], from: string, to: string): TimelineBar => ({
      phase,
      from: shareOfDay(from, axis),
      to: shareOfDay(to, axis),
    });
    return {
      version,
      ...(codename && { codename }),
      bars: [bar('regular', released, until), ...(ltsUntil ? [bar('lts', until, ltsUntil)] : [])],
    };
  });
}

/** Years to label: every other one, as space is tight on a phone. */
export function timelineTicks({ first, last }: TimelineAxis): number[] {
  return Array.from({ length: last - first }, (_, index) => first + 1 + index).filter(
    (year) => year % 2 === 0,
  );
}

function hasWindow<R extends Dated>(
  release: R,
): release is R & { released: string; until: string } {
  return release.released !== undefined && isDay(release.until);
}
