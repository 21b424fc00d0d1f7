import { editDistance } from '../search/did-you-mean.ts';
import { buildsOf, type History, type Release } from './history.ts';

/** Every tag there ever was, and whether it is in the list at the end. */
export function allTags({ changes }: History): Map<string, 'listed' | 'left'> {
  const tags = new Map<string, 'listed' | 'left'>();
  const seen = new Map<Release, string[]>();
  for (const { removed, added } of changes) {
    for (const release of removed) for (const tag of seen.get(release) ?? []) tags.set(tag, 'left');
    for (const release of added) {
      const named = buildsOf(release).flatMap(({ tags: own }) => own);
      seen.set(release, named);
      for (const tag of named) tags.set(tag, 'listed');
    }
  }
  return tags;
}

/**
 * Tags that may have been meant, best first: the same words in another order, then few slips, listed ones before those
 * that left.
 * @param most how many at most
 */
export function nearestTags(
  tags: ReadonlyMap<string, 'listed' | 'left'>,
  asked: string,
  most = 5,
): string[] {
  if (asked.length > 128) return [];
  const [words, plain] = [sortedWords(asked), asked.toLowerCase()];
  const limit = Math.max(2, Math.floor(plain.length / 3));
  return [...tags]
    .filter(([tag]) => Math.abs(tag.length - plain.length) <= limit)
    .map(([tag, state]) => ({
      tag,
      state,
      distance: sortedWords(tag) === words ? 0 : editDistance(plain, tag.toLowerCase()),
    }))
    .filter(({ distance }) => distance <= limit)
    .toSorted(
      (a, b) =>
        a.distance - b.distance ||
        (a.state === b.state ? 0 : a.state === 'listed' ? -1 : 1) ||
        (a.tag < b.tag ? 1 : -1),
    )
    .slice(0, most)
    .map(({ tag }) => tag);
}

const sortedWords = (tag: string) => tag.toLowerCase().split('-').toSorted().join('-');
