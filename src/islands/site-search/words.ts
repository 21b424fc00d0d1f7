import { hitGroups } from '../../domain/hit-groups.ts';
import type { Locale } from '../../i18n/locales.ts';
import { wordsOf } from '../../i18n/words.ts';

const keys = [
  'asPage',
  'close',
  'count',
  'countOne',
  'hint',
  'missing',
  'none',
  'placeholder',
  'related',
  'searching',
  'title',
  ...hitGroups.map((group) => `kind.${group}` as const),
] as const;

/** The sentences a result list needs, handed to it by the page. */
export type SearchWords = Record<(typeof keys)[number], string>;

/** Those sentences in one language. */
export function searchWords(locale: Locale): SearchWords {
  const t = wordsOf(locale);
  return Object.fromEntries(keys.map((key) => [key, t(`search.${key}`)])) as SearchWords;
}
