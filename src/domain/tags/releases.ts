import { joinTag, type Release, type Variant } from './history.ts';
import type { Build } from './library-file.ts';
import { meaningOf } from './tag-words.ts';

/**
 * Groups builds into releases: those whose tags begin with the same versions stand together. Nothing is lost, as every
 * grouping is taken only where it gives back exactly the tags it was made of.
 */
export function releasesOf(builds: readonly Build[]): Release[] {
  const byHeads = new Map<string, { heads: readonly string[]; variants: Variant[] }>();
  for (const { tags, system } of builds) {
    const { heads, tails } = factorsOf(tags);
    const key = heads.join(' ');
    const release = byHeads.get(key) ?? { heads, variants: [] };
    release.variants.push({ tails, ...(system && { system }) });
    byHeads.set(key, release);
  }
  return [...byHeads.values()].map(({ heads, variants }) => ({
    heads,
    variants: variants.toSorted((a, b) => (variantText(a) < variantText(b) ? -1 : 1)),
  }));
}

/** A variant as one text, to compare and to write. */
export function variantText({ tails, system }: Variant): string {
  return [...tails.map((tail) => tail || '.'), ...(system ? [`=${system}`] : [])].join(' ');
}

/**
 * Tags as all combinations of heads and tails. Where no cut gives exactly these tags, every tag is a head and the only
 * tail is empty.
 */
function factorsOf(tags: readonly string[]): { heads: string[]; tails: string[] } {
  const all = new Set(tags);
  const words = meaningOf(tags).split('-');
  for (let cut = 1; cut <= words.length; cut++) {
    const head = words.slice(0, cut).join('-');
    const tail = words.slice(cut).join('-');
    const heads = headsBefore(tail, all);
    const tails = tailsAfter(head, all);
    if (heads.length * tails.length !== all.size) continue;
    const combined = heads.flatMap((one) => tails.map((other) => joinTag(one, other)));
    if (combined.every((tag) => all.has(tag)) && new Set(combined).size === all.size) {
      return { heads: heads.toSorted(moreSpecificFirst), tails: tails.toSorted() };
    }
  }
  return { heads: [...tags].toSorted(moreSpecificFirst), tails: [''] };
}

/** What stands before a tail in the tags; `''` where the tail is a tag by itself. */
function headsBefore(tail: string, tags: ReadonlySet<string>): string[] {
  if (tail === '') return [...tags].map((tag) => (tag === 'latest' ? '' : tag));
  const heads = [...tags]
    .filter((tag) => tag.endsWith(`-${tail}`))
    .map((tag) => tag.slice(0, -tail.length - 1));
  return tags.has(tail) ? [...heads, ''] : heads;
}

function tailsAfter(head: string, tags: ReadonlySet<string>): string[] {
  const tails = [...tags]
    .filter((tag) => tag.startsWith(`${head}-`))
    .map((tag) => tag.slice(head.length + 1));
  return tags.has(head) ? [...tails, ''] : tails;
}

/** Longer versions before shorter, words after versions. */
function moreSpecificFirst(a: string, b: string): number {
  const numbers = (text: string) => (/^\d/.test(text) ? (text.match(/\d+/g) ?? []).length : 0);
  return numbers(b) - numbers(a) || (a < b ? -1 : a > b ? 1 : 0);
}
