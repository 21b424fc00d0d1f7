import { comparable } from './text.ts';
import { compounds, particles, stopWords } from './stop-words.ts';

/** Most words the index is asked for: each may cost a file of two kilobytes. */
export const mostWords = 14;

/** Marks around a word of a message or a sentence, and between the parts of one: `world[nodejs=20.12.1-r0]`. */
const marks = /[\s"'`“”‘’«»()[\]{}<>|,;:!?=@#*，。、；：！？（）【】《》…]+/;

/**
 * The words of a query that the index is asked for, each by itself: cut as the index cuts them, each once, without
 * stop words unless there is nothing else. When there are too many, the rare and technical ones are kept.
 * @param query as typed
 * @param language tag of the index's language; Chinese without `Intl.Segmenter` is cut into pairs of characters
 * @returns at most `mostWords`, in the order of the query
 */
export function askedWords(query: string, language: string): string[] {
  const all = [
    ...new Map(wordsOf(query, language).map((word) => [word.toLowerCase(), word])).values(),
  ];
  const telling = all.filter((word) => !isStopWord(word));
  const asked = telling.length > 0 ? telling : all;
  if (asked.length <= mostWords) return asked;
  const kept = new Set(
    asked.toSorted((a, b) => technicality(b) - technicality(a)).slice(0, mostWords),
  );
  return asked.filter((word) => kept.has(word));
}

/** All words of a query in order, stop words too, as typed but for marks around them. */
export function wordsOf(query: string, language: string): string[] {
  return query
    .normalize('NFKC')
    .replace(/(\w)['’](\w)/g, '$1$2')
    .split(marks)
    .flatMap((part) => part.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [])
    .flatMap((part) => (/\p{Script=Han}/u.test(part) ? chineseWords(part, language) : latin(part)))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** A path is asked by its last part, which names the file, and CVEs are asked as CVE. The rest stays whole. */
function latin(part: string): string[] {
  const bare = part.replace(/^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_+]+$/gu, '');
  const path = part.startsWith('/') ? bare.split('/') : [];
  const word = path.length > 2 ? path.at(-1) : bare;
  return [word!.replace(/^(\p{Lu}{2,})s$/u, '$1')];
}

const compound = new RegExp(`(${compounds.join('|')})`);

/** Chinese as the browser cuts it, after the words of our subject that it does not know. */
function chineseWords(text: string, language: string): string[] {
  if (!('Segmenter' in Intl)) return pairs(text);
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return text
    .split(compound)
    .flatMap((part, index) =>
      index % 2 === 1 ? [part] : joined([...segmenter.segment(part)].map(({ segment }) => segment)),
    );
}

/** Other unknown words are cut into characters, 重|启, which say little alone: those that stand together become pairs. */
function joined(segments: readonly string[]): string[] {
  const words: string[] = [];
  let singles = '';
  for (const segment of [...segments, '']) {
    if (segment.length === 1 && !particles.has(segment)) {
      singles += segment;
      continue;
    }
    if (singles) words.push(...pairs(singles));
    singles = '';
    if (segment) words.push(segment);
  }
  return words;
}

function pairs(text: string): string[] {
  if (text.length < 3) return [text];
  return Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
}

const isStopWord = (word: string) => stopWords.has(comparable(word));

/** How much a word looks like a name, a version or a code rather than a word of a sentence. */
function technicality(word: string): number {
  const signs = [/\d/, /[_./+-]/, /\p{Lu}{2}|\p{Ll}\p{Lu}/u].filter((sign) => sign.test(word));
  return signs.length * 20 + Math.min(word.length, 15);
}
