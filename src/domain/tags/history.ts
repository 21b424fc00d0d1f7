import type { Build } from './library-file.ts';

/**
 * What one build's tags have in common with those of other builds: the ends of its tags, without the versions that
 * stand before them. `''` is an end too: the version alone.
 */
export interface Variant {
  tails: readonly string[];
  /** As in `Build`. */
  system?: string;
}

/** Builds of one version: every head is joined to every tail. */
export interface Release {
  /** Versions and channels, the most specific first: `24.19.0`, `24.19`, `24`, `lts`. `''` stands for none. */
  heads: readonly string[];
  variants: readonly Variant[];
}

/** A commit that changed the list of an image. */
export interface Change {
  /** Day of the merge, UTC. */
  day: string;
  /** First ten digits of the commit. */
  commit: string;
  removed: readonly Release[];
  added: readonly Release[];
}

/** All that the list of one image ever held, as changes; the first adds what there was when the history begins. */
export interface History {
  image: string;
  changes: readonly Change[];
}

/** A tag from its two halves; a build's `latest` is what has neither. */
export function joinTag(head: string, tail: string): string {
  if (head && tail) return `${head}-${tail}`;
  return head || tail || 'latest';
}

/** The builds of a release with their tags written out. */
export function buildsOf({ heads, variants }: Release): Build[] {
  return variants.map(({ tails, system }) => ({
    tags: heads.flatMap((head) => tails.map((tail) => joinTag(head, tail))).toSorted(),
    ...(system && { system }),
  }));
}

/** The releases in the list at the end of a day, in the order they came. */
export function releasesOn(history: History, day: string): Release[] {
  const releases = new Set<Release>();
  for (const change of history.changes) {
    if (change.day > day) break;
    applyChange(releases, change);
  }
  return [...releases];
}

/** The builds in the list at the end of a day. */
export function buildsOn(history: History, day: string): Build[] {
  return releasesOn(history, day).flatMap(buildsOf);
}

/** Puts a change into effect; a release that is removed is the very object that was added. */
export function applyChange(releases: Set<Release>, { removed, added }: Change): void {
  for (const release of removed) releases.delete(release);
  for (const release of added) releases.add(release);
}
