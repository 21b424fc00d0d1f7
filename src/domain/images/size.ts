import type { SizeFigure, SizeKind } from '../../schemas/figure.ts';
import { namesImageOf } from '../tags/reference.ts';

/**
 * Bytes as a reader compares them: three significant digits, 1 MB = 10^6 bytes.
 * @example formatBytes(29780765) // '29.8 MB'
 */
export function formatBytes(bytes: number): string {
  if (bytes === 0) return '0';
  const [value, unit] =
    bytes >= 1e9 ? [bytes / 1e9, 'GB'] : bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [bytes / 1e3, 'kB'];
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}\u00a0${unit}`;
}

/**
 * The figure for an image reference.
 * @returns undefined when nobody has established it
 */
export function findSize(
  figures: readonly SizeFigure[],
  reference: string,
  kind: SizeKind,
  platform = 'linux/amd64',
): SizeFigure | undefined {
  return figures.find(
    (figure) =>
      figure.reference === reference && figure.kind === kind && figure.platform === platform,
  );
}

/** A tag that leaves something out, and what it meant when it was looked up. */
export interface ShortTag {
  reference: string;
  means: string;
}

/**
 * The figure of the very image a Dockerfile runs on. A figure of the same image under a less exact tag counts; one of
 * its family does not.
 * @param short what tags meant that name no release of the system, e.g. `python:3.13-slim`
 * @returns undefined when nobody has established it
 */
export function ownSize(
  figures: readonly SizeFigure[],
  reference: string,
  kind: SizeKind,
  short: readonly ShortTag[] = [],
  platform = 'linux/amd64',
): SizeFigure | undefined {
  const meaning = (tag: string) => short.find((one) => one.reference === tag)?.means ?? tag;
  const here = figures.filter((figure) => figure.kind === kind && figure.platform === platform);
  return (
    here.find((figure) => figure.reference === reference) ??
    here.find((figure) => namesImageOf(figure.reference, reference)) ??
    here.find((figure) => namesImageOf(meaning(figure.reference), reference))
  );
}

/**
 * Places sizes on a logarithmic axis.
 * @returns share of the axis from 0 (at or below `from` bytes) to 1 (at `to` bytes)
 */
export function logShare(bytes: number, from: number, to: number): number {
  if (bytes <= from) return 0;
  return Math.log(bytes / from) / Math.log(to / from);
}

/** What is known of one image on one platform; a kind that is missing is not established. */
export interface SizeRow {
  reference: string;
  platform: string;
  compressed?: SizeFigure;
  unpacked?: SizeFigure;
}

/** Figures as rows, both kinds of an image side by side, in the order of the record. */
export function sizeRows(figures: readonly SizeFigure[]): SizeRow[] {
  const rows = Map.groupBy(figures, ({ reference, platform }) => `${reference} ${platform}`);
  return [...rows.values()].map((row) => ({
    reference: row[0]!.reference,
    platform: row[0]!.platform,
    ...Object.fromEntries(row.map((figure) => [figure.kind, figure])),
  }));
}
