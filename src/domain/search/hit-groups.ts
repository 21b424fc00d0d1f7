/** Runs in the browser: hits as a reader sees them, grouped and with a short address. */
import type { HitKind } from '../pages/kind.ts';
import type { Hit } from './ranking.ts';

/** Groups of results, in the order of the filter on the search page; each is named for a kind of hit. */
export const hitGroups = [
  'guide',
  'rule',
  'errors',
  'image',
  'runtime',
  'tag',
  'chooser',
  'about',
] as const satisfies HitKind[];
export type HitGroup = (typeof hitGroups)[number];

/** The group of a kind of hit: the chooser and its results are one, and so are the pages about the site. */
export function groupOf(kind: HitKind): HitGroup {
  return kind === 'result' ? 'chooser' : kind === 'home' ? 'about' : kind;
}

/** The kinds of hit in a group; an empty name means all groups and has none. */
export function kindsOf(group: HitGroup | ''): readonly HitKind[] {
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
