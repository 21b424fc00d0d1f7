/** What is shown for a query: known errors, then what ranking finds. Loaded beside the index. */
import { excerptOf } from '../../domain/search/excerpt.ts';
import { askedWords } from '../../domain/search/words.ts';
import { isHeld, search, type SearchIn } from './query.ts';
import type { Answer } from './view.ts';
import type { SearchWords } from './words.ts';

/** Could it be a message of a program rather than words? Only then are the patterns of errors worth loading. */
const mayBeMessage = (text: string) => /[:：]|(?:\S\s+){3}\S/.test(text);

/**
 * Answers a query.
 * @param asked the query, and what known errors are looked for in: the query, or the log that it was taken from
 * @throws Error when the index cannot be loaded
 */
export async function answerTo(
  { query, log }: { query: string; log: string },
  place: SearchIn,
  words: SearchWords,
): Promise<Answer> {
  const [errors, first] = await Promise.all([errorsIn(log, place, words), search(query, place)]);
  let { hits, exact } = first;
  let meant: string | undefined;
  if (!exact && errors.length === 0 && (await mayHoldSlip(query, place))) {
    const suggestions = await import('./suggestions.ts').catch(() => undefined);
    meant = await suggestions?.meantBy(query, place.index, words);
    if (meant) ({ hits, exact } = await search(meant, place));
  }
  // The index takes words that it cannot load for words that it does not have.
  if (hits.length === 0 && !navigator.onLine) throw new Error('offline');
  const found = hits.map((hit) => ({ ...hit, ...excerptOf(hit, meant ?? query) }));
  const pages = new Set(errors.map(({ url }) => url));
  const all = [...errors, ...found.filter(({ url }) => !pages.has(url.split('#')[0]!))];
  const isExact = exact || errors.length > 0;
  if (meant) {
    const status = words.corrected.replace('{query}', () => meant!);
    return { query, meant, exact: isExact, hits: all, status };
  }
  return { query, exact: isExact, hits: all, status: sentence(all.length, isExact, query, words) };
}

/** Is there a word that no page of the index holds? Only then it is worth loading what puts slips right. */
async function mayHoldSlip(query: string, { index, language }: SearchIn): Promise<boolean> {
  const words = askedWords(query, language).filter((word) => /^[a-z]\w{2,}$/i.test(word));
  const held = await Promise.all(words.map((word) => isHeld(index, word)));
  return held.includes(false);
}

/** The known errors in a text; none when it is no message, or the patterns cannot be loaded. */
async function errorsIn(log: string, { kinds = [] }: SearchIn, words: SearchWords) {
  const isAsked = kinds.length === 0 || kinds.includes('errors');
  if (!isAsked || !mayBeMessage(log)) return [];
  try {
    const { knownErrors } = await import('./known-errors.ts');
    return await knownErrors(log, words.errors);
  } catch {
    return [];
  }
}

function sentence(count: number, exact: boolean, query: string, words: SearchWords): string {
  const counted = exact ? (count === 1 ? words.countOne : words.count) : words.related;
  const text = count === 0 ? words.none : counted;
  // The query last, as it may hold braces of its own.
  return text.replace('{count}', String(count)).replace('{query}', () => query);
}
