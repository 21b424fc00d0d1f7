/**
 * Names with typos, in the build and in the browser. Words of a query are held against the names our records know;
 * a word that is similar to a name, but is not one, gets that name as a suggestion. Digits are never guessed: another number is another thing.
 */

/** A word that may be a name: Latin letters, then digits too. */
const word = /[a-z][a-z0-9]*/gi;

/**
 * The words of names, each once, in order: what is looked for and what a suggestion is made of. Letters alone are
 * lower-case; what holds a digit is an id and stays as it is written, as in `BI003`. The shortest are left out.
 */
export function nameWords(names: readonly string[]): string[] {
  const words = names
    .flatMap((name) => name.normalize('NFKC').match(word) ?? [])
    .filter((one) => one.length >= 4)
    .map((one) => (/\d/.test(one) ? one : one.toLowerCase()));
  return [...new Map(words.map((one) => [one.toLowerCase(), one])).values()];
}

/** Most slips of the finger in a word of so many letters: a short word has too many neighbours that are words. */
const slips = (length: number) => (length < 5 ? 0 : length < 7 ? 1 : 2);

/**
 * A query with its misspelt names put right; the rest of it stays as typed.
 * @param names from `nameWords`; of two that are equally close the earlier is taken
 * @returns undefined when no word is near a name that it is not
 * @example didYouMean('alipne 证书', ['alpine']) // 'alpine 证书'
 */
export function didYouMean(query: string, names: readonly string[]): string | undefined {
  const typed = query.normalize('NFKC');
  const meant = typed.replace(word, (one) => nearest(one, names) ?? one);
  return meant === typed ? undefined : meant;
}

/** The name a word is a slip of; undefined when the word is a name, the beginning of one, or far from all. */
function nearest(typed: string, names: readonly string[]): string | undefined {
  const asked = typed.toLowerCase();
  if (names.some((name) => name.toLowerCase().startsWith(asked))) return undefined;
  let [best, least]: [string | undefined, number] = [undefined, slips(asked.length)];
  for (const name of names) {
    const known = name.toLowerCase();
    if (numbersIn(asked) !== numbersIn(known)) continue;
    // `BI3` and `BI0003` are as clear as `BI003`.
    if (plainNumbers(asked) === plainNumbers(known)) return name;
    const distance = editDistance(asked, known);
    if (!couldBe(asked, known, distance)) continue;
    if (distance < least || (distance === least && best === undefined)) {
      [best, least] = [name, distance];
    }
  }
  return best;
}

const plainNumbers = (text: string) => text.replace(/(?<!\d)0+(?=\d)/g, '');
const numbersIn = (text: string) => plainNumbers(text).replace(/\D+/g, ' ').trim();

/**
 * Could fingers have made one word of the other? They rarely miss the first letter, and in a short word another letter
 * makes another word: `trust`, `crust`.
 */
function couldBe(asked: string, known: string, distance: number): boolean {
  const begins = asked[0] === known[0] || asked.slice(0, 2) === known[1]! + known[0]!;
  return begins || (asked.length >= 7 && distance < 2);
}

/**
 * Letters to put in, leave out, change, or swap with their neighbour to make one word of the other
 * (Damerau–Levenshtein, each place edited once).
 */
export function editDistance(a: string, b: string): number {
  let [beforeLast, last]: [number[], number[]] = [
    [],
    Array.from({ length: b.length + 1 }, (_, j) => j),
  ];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + same);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (i > 1 && j > 1 && swapped) row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}
