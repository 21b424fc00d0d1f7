import { editDistance } from '../search/did-you-mean.ts';

/**
 * The name that somebody meant who wrote another one: a letter too many, too few, changed or swapped, two in a name of
 * six letters or more. Upper case and `_` for `-` count for nothing.
 * @returns undefined when no name is that close, or when the name is one of them
 * @example nearest('aliasses', ['aliases', 'kind']) // 'aliases'
 */
export function nearest(written: string, names: Iterable<string>): string | undefined {
  const plain = (name: string) => name.toLowerCase().replaceAll('_', '-');
  const most = written.length < 6 ? 1 : 2;
  let [best, least]: [string | undefined, number] = [undefined, most + 1];
  for (const name of names) {
    if (name === written) return undefined;
    const distance = editDistance(plain(written), plain(name));
    // A short name becomes another one with a single letter.
    if (distance < least && distance < Math.min(written.length, name.length)) {
      [best, least] = [name, distance];
    }
  }
  return best;
}

/** ` Did you mean "…"?` for the end of a message, or nothing; see {@link nearest}. */
export function didYouMeanOneOf(
  written: string,
  names: Iterable<string>,
  quote: '"' | '`' = '"',
): string {
  const meant = nearest(written, names);
  return meant === undefined ? '' : `. Did you mean ${quote}${meant}${quote}?`;
}
