/** The life of a tag as bands on an axis of days. Lengths are shares of the axis, from 0 to 1. */
import type { Life, Span } from './life.ts';
import { systemLabel, type SupportWindow } from './support-windows.ts';
import type { Meaning } from './life.ts';

/** Days the drawing begins and ends with. */
export interface Axis {
  from: string;
  to: string;
}

/** A time in which a tag meant the same release. */
export interface Band {
  label: string;
  from: number;
  to: number;
  fromDay: string;
  /** Absent while it lasts. */
  untilDay?: string;
  /** Number of the label, in the order they come first: equal labels are drawn alike. */
  tone: number;
}

/** The phases of a support window, as far as they are on the axis. */
export interface WindowRow {
  window: SupportWindow;
  bars: { phase: 'regular' | 'lts'; from: number; to: number }[];
}

export interface Drawing {
  axis: Axis;
  /** Versions, in the most detailed form that keeps them few. */
  versions: Band[];
  systems: Band[];
  /** Each change of meaning. */
  steps: number[];
  scale: { share: number; label: string }[];
  /** Where the tag left the list for good. */
  left?: { share: number; day: string };
  /** Where the record ends, when the axis goes on. */
  recordEnd?: number;
  windows: WindowRow[];
}

/** Finds the support of what a meaning holds. */
export type WindowsOf = (meaning: Meaning) => readonly SupportWindow[];

/** Most bands of versions that are told apart in one row. */
const mostVersions = 12;
/** Most rows of support windows. */
const mostWindows = 10;

const day = 86_400_000;

/**
 * Draws a life.
 * @param ends day the record ends
 * @param from first day to draw; the beginning of the life when absent
 */
export function drawLife(
  life: Life,
  { ends, windowsOf, from }: { ends: string; windowsOf: WindowsOf; from?: string },
): Drawing {
  const spans = life.spans.filter(({ until }) => !from || !until || until > from);
  const windows = distinctWindows(spans, windowsOf);
  const axis = axisOf(spans, { ends, windows, ...(from && { from }) });
  const share = (one: string) => shareOn(axis, one);
  const bands = (labelOf: (meaning: Meaning) => string | undefined) =>
    bandsOf(spans, labelOf, axis, ends);
  const last = spans.at(-1);
  return {
    axis,
    versions: bands(versionLabels(spans)),
    systems: bands(({ system }) => system && systemLabel(system)),
    steps: spans.filter((span) => span.from > axis.from).map((span) => share(span.from)),
    scale: scaleOf(axis),
    ...(last?.until && { left: { share: share(last.until), day: last.until } }),
    ...(!last?.until && axis.to > ends && { recordEnd: share(ends) }),
    windows: windows
      .map((window) => ({ window, bars: barsOf(window, axis) }))
      .filter(({ bars }) => bars.length > 0)
      .slice(-mostWindows),
  };
}

/** Where a day is on the axis; below 0 or above 1 when it is beside it. */
export function shareOn({ from, to }: Axis, one: string): number {
  const start = Date.parse(from);
  return (Date.parse(one) - start) / (Date.parse(to) - start);
}

/**
 * From the first meaning on. After a tag that left, a third of its life is added; after one that is listed, the support
 * of what it means now, at most half of its life.
 */
function axisOf(
  spans: readonly Span[],
  {
    ends,
    windows,
    from = spans[0]!.from,
  }: { ends: string; windows: readonly SupportWindow[]; from?: string },
): Axis {
  const start = Date.parse(from);
  const left = spans.at(-1)!.until;
  const over = Date.parse(left ?? ends);
  const life = Math.max(over - start, 30 * day);
  const until = windows
    .flatMap(({ until: regular, ltsUntil }) => [regular, ltsUntil ?? ''])
    .filter((one) => /^\d/.test(one))
    .map((one) => Date.parse(one));
  const to = left
    ? Math.min(over + life / 3, Math.max(Date.parse(ends), over + 10 * day))
    : Math.min(over + life / 2, Math.max(over, ...until));
  return { from, to: dayOf(to) };
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The supports of all that a tag meant, each once, systems and versions in the order they came. */
function distinctWindows(spans: readonly Span[], windowsOf: WindowsOf): SupportWindow[] {
  const all = spans.flatMap(({ meaning }) => windowsOf(meaning));
  return [...new Map(all.map((window) => [window.name, window])).values()];
}

/** Versions with as many numbers as can be told apart: `18.16.0`, `18.16` or `18`. */
function versionLabels(spans: readonly Span[]): (meaning: Meaning) => string | undefined {
  const label =
    (numbers: number) =>
    ({ version }: Meaning) =>
      version && new RegExp(`^(?:\\D*\\d+){1,${numbers}}`).exec(version)?.[0];
  for (const numbers of [4, 3, 2]) {
    const labels = spans.map(({ meaning }) => label(numbers)(meaning));
    const bands = labels.filter((one, index) => one !== labels[index - 1]).length;
    if (bands <= mostVersions) return label(numbers);
  }
  return label(1);
}

function bandsOf(
  spans: readonly Span[],
  labelOf: (meaning: Meaning) => string | undefined,
  axis: Axis,
  ends: string,
): Band[] {
  const bands: Band[] = [];
  const tones = new Map<string, number>();
  for (const { meaning, from, until } of spans) {
    const label = labelOf(meaning);
    if (!label) continue;
    const to = shareOn(axis, until ?? ends);
    const last = bands.at(-1);
    if (last?.label === label && last.untilDay === from) {
      last.to = to;
      if (until) last.untilDay = until;
      else delete last.untilDay;
      continue;
    }
    if (!tones.has(label)) tones.set(label, tones.size);
    bands.push({
      label,
      from: Math.max(0, shareOn(axis, from)),
      to,
      fromDay: from,
      ...(until && { untilDay: until }),
      tone: tones.get(label)!,
    });
  }
  return bands;
}

function barsOf({ released, until, ltsUntil }: SupportWindow, axis: Axis): WindowRow['bars'] {
  const clip = (share: number) => Math.min(1, Math.max(0, share));
  const start = released ? shareOn(axis, released) : 0;
  const end = until === 'supported' ? 1 : until === 'ended' ? 0 : shareOn(axis, until);
  const phases = [
    { phase: 'regular' as const, from: clip(start), to: clip(end) },
    ...(ltsUntil
      ? [{ phase: 'lts' as const, from: clip(end), to: clip(shareOn(axis, ltsUntil)) }]
      : []),
  ];
  return phases.filter(({ from, to }) => to > from);
}

/** Days with a label on the axis: years, quarters or months, few enough for a phone. */
function scaleOf(axis: Axis): Drawing['scale'] {
  const length = Date.parse(axis.to) - Date.parse(axis.from);
  const months = [1, 2, 3, 6, 12, 24, 48].find(
    (step) => length < step * 30.44 * day * (step < 12 ? 6 : 7),
  )!;
  const marks: Drawing['scale'] = [];
  const first = new Date(axis.from);
  for (let index = 0; index < 400; index++) {
    const time = Date.UTC(first.getUTCFullYear() - 1, index * months);
    if (time > Date.parse(axis.to)) break;
    if (time < Date.parse(axis.from)) continue;
    const one = dayOf(time);
    marks.push({
      share: shareOn(axis, one),
      label: months >= 12 ? one.slice(0, 4) : one.slice(0, 7),
    });
  }
  return marks;
}
