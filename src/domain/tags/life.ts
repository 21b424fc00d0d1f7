import { applyChange, buildsOf, joinTag, type History, type Release } from './history.ts';
import type { Build } from './library-file.ts';
import { meaningOf, systemOfBuild, versionIn, type System } from './tag-words.ts';

/** What a tag meant. */
export interface Meaning {
  /** The most specific tag of the same build, e.g. `18.16.0-bullseye-slim`. */
  tag: string;
  /** Version the meaning begins with, e.g. `18.16.0`. */
  version?: string;
  system?: System;
  /** All tags of the build, the tag itself among them. */
  tags: readonly string[];
}

/** A time in which a tag meant one thing, from the day of one commit to that of the next. */
export interface Span {
  meaning: Meaning;
  from: string;
  /** Commit that began it. */
  commit: string;
  /** First day it was over; absent while it lasts. */
  until?: string;
  /** Commit that ended it. */
  untilCommit?: string;
}

/** Every meaning a tag ever had, oldest first. Between two spans the tag may have been out of the list. */
export interface Life {
  image: string;
  tag: string;
  spans: readonly Span[];
}

/**
 * The life of a tag.
 * @returns undefined for a tag that never was in the list
 */
export function lifeOf(history: History, tag: string): Life | undefined {
  const spans: Span[] = [];
  let holder: Release | undefined;
  const listed = new Set<Release>();
  for (const change of history.changes) {
    applyChange(listed, change);
    if (holder && listed.has(holder)) continue;
    holder = change.added.find((release) => variantWith(release, tag));
    const open = spans.at(-1)?.until ? undefined : spans.at(-1);
    const meaning = holder && meaningIn(history.image, holder, tag);
    if (open && meaning && sameMeaning(open.meaning, meaning)) continue;
    const { day, commit } = change;
    if (open) Object.assign(open, { until: day, untilCommit: commit });
    if (meaning) spans.push({ meaning, from: day, commit });
  }
  return spans.length > 0 ? { image: history.image, tag, spans } : undefined;
}

/** What a tag meant at the end of a day; undefined when it was not in the list. */
export function meaningOn({ spans }: Life, day: string): Meaning | undefined {
  return spans.findLast(({ from, until }) => from <= day && (!until || until > day))?.meaning;
}

/** The span a tag left the list with; undefined while it is in it. */
export function leftWith({ spans }: Life): (Span & { until: string }) | undefined {
  const last = spans.at(-1)!;
  return last.until ? { ...last, until: last.until } : undefined;
}

/** What a build means, from its tags. */
export function meaningOfBuild(image: string, build: Build): Meaning {
  const tag = meaningOf(build.tags);
  const version = versionIn(tag);
  const system = systemOfBuild(image, build);
  return { tag, ...(version && { version }), ...(system && { system }), tags: build.tags };
}

/** What every build that ever was in the list meant. */
export function meaningsOf({ image, changes }: History): Meaning[] {
  return changes
    .flatMap(({ added }) => added)
    .flatMap(buildsOf)
    .map((build) => meaningOfBuild(image, build));
}

/** Two meanings are the same when version and system are, whatever other tags the build had. */
function sameMeaning(a: Meaning, b: Meaning): boolean {
  const [one, other] = [a.system, b.system];
  return a.tag === b.tag && one?.name === other?.name && one?.release === other?.release;
}

/** The variant of a release that one of its tags belongs to, without writing out all of them. */
function variantWith({ heads, variants }: Release, tag: string) {
  for (const head of heads) {
    if (head && tag !== head && !tag.startsWith(`${head}-`)) continue;
    for (const variant of variants) {
      if (variant.tails.some((tail) => joinTag(head, tail) === tag)) return variant;
    }
  }
  return undefined;
}

function meaningIn(image: string, release: Release, tag: string): Meaning {
  const { tails, system } = variantWith(release, tag)!;
  const tags = release.heads.flatMap((head) => tails.map((tail) => joinTag(head, tail)));
  return meaningOfBuild(image, { tags: tags.toSorted(), ...(system && { system }) });
}
