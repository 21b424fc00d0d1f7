/**
 * Names with typos, in the build and in the browser. Words of a query are held against the names our records know;
 * a word that is similar to a name, but is not one, may be a slip. Whether it is one only the index can say: a word
 * that a page holds is none. Digits are never guessed: another number is another thing.
 */
import { stopWords } from './stop-words.ts';

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

/** A word of a query, as typed, and the name it may be a slip of. */
export interface Slip {
  typed: string;
  meant: string;
}

/** Words of a query, and what stands in double quotes, which is meant as it is typed. */
const wordOrQuoted = /"[^"]*"|[a-z][a-z0-9]*(?:['’][a-z]+)*/gi;

/**
 * The words of a query that may be slips, each once.
 * @param names from `nameWords`; of two that are equally close the earlier is taken
 * @example slipsIn('alipne 证书', ['alpine']) // [{ typed: 'alipne', meant: 'alpine' }]
 */
export function slipsIn(query: string, names: readonly string[]): Slip[] {
  const typed = new Set(query.normalize('NFKC').match(wordOrQuoted));
  return [...typed].flatMap((one) => {
    if (/["'’]/.test(one) || stopWords.has(one.toLowerCase())) return [];
    const meant = nearest(one, names);
    return meant === undefined ? [] : [{ typed: one, meant }];
  });
}

/** A query with slips put right; the rest of it stays as typed. */
export function withoutSlips(query: string, slips: readonly Slip[]): string {
  const meant = new Map(slips.map((slip) => [slip.typed, slip.meant]));
  return query.normalize('NFKC').replace(wordOrQuoted, (one) => meant.get(one) ?? one);
}

/** The name a word is a slip of; undefined when the word is a name, the beginning or a form of one, or far from all. */
function nearest(typed: string, names: readonly string[]): string | undefined {
  const asked = typed.toLowerCase();
  if (names.some((name) => name.toLowerCase().startsWith(asked))) return undefined;
  let [best, least]: [string | undefined, number] = [undefined, slips(asked.length)];
  for (const name of names) {
    const known = name.toLowerCase();
    if (numbersIn(asked) !== numbersIn(known)) continue;
    // `BI3` and `BI0003` are as clear as `BI003`.
    if (plainNumbers(asked) === plainNumbers(known)) return name;
    if (isFormOf(asked, known)) return undefined;
    const distance = editDistance(asked, known);
    if (!couldBe(asked, known, distance)) continue;
    if (distance < least || (distance === least && best === undefined)) {
      [best, least] = [name, distance];
    }
  }
  return best;
}

/** Are they forms of one word, as `requires` and `required`? */
function isFormOf(asked: string, known: string): boolean {
  const stem = known.replace(/(?:e?s|e?d|ing|e?rs?|e)$/, '');
  return asked.startsWith(stem) && /^(?:e?s|e?d|ing|e?rs?|e|ly)?$/.test(asked.slice(stem.length));
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
