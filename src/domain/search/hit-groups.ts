/** Runs in the browser: hits as a reader sees them, grouped and with a short address. */
import type { Hit, PageKind } from './ranking.ts';

/** What readers take for one kind of result. The chooser and its results are one, and so are the pages about the site. */
export const hitGroups = [
  'guide',
  'rule',
  'errors',
  'image',
  'runtime',
  'tag',
  'chooser',
  'about',
] as const satisfies PageKind[];
export type HitGroup = (typeof hitGroups)[number];

/** The group a kind of page belongs to. */
export function groupOf(kind: PageKind): HitGroup {
  return kind === 'result' ? 'chooser' : kind === 'home' ? 'about' : kind;
}

/** The kinds of page in a group; none for an empty name, which stands for all. */
export function kindsOf(group: HitGroup | ''): readonly PageKind[] {
  if (group === 'chooser') return ['chooser', 'result'];
  if (group === 'about') return ['home', 'about'];
  return group ? [group] : [];
}

/** Hits by group. The group of the best hit comes first, so the first hit of all stays first. */
export function grouped<Found extends Hit>(hits: readonly Found[]): [HitGroup, Found[]][] {
  return [...Map.groupBy(hits, ({ kind }) => groupOf(kind))];
}

/**
 * The address as it is shown, without sub-path and language: `/guide/alpine/#dns`.
 * @param base sub-path of the site, with a slash at both ends
 */
export function shownAddress(url: string, base: string): string {
  return url.slice(base.length).replace(/^[^/]*/, '');
}
