import { hitGroups } from '../../domain/hit-groups.ts';
import { locales, type Locale } from '../../i18n/locales.ts';
import { wordsOf } from '../../i18n/words.ts';
import { timeAgo } from '../../domain/time-ago.ts';
import { lastIndexTime } from '../../search/last-index.ts';

const keys = [
  'asPage',
  'blocked',
  'close',
  'count',
  'countOne',
  'hint',
  'missing',
  'none',
  'offline',
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
  const words = Object.fromEntries(keys.map((key) => [key, t(`search.${key}`)])) as SearchWords;
  return import.meta.env.DEV ? { ...words, ...developmentWords(locale) } : words;
}

/** While pages are written the index is that of the last build: says how old, or that there is none. */
function developmentWords(locale: Locale): Pick<SearchWords, 'hint' | 'missing'> {
  const t = wordsOf(locale);
  const built = lastIndexTime();
  const missing = t('search.unbuilt');
  if (!built) return { hint: missing, missing };
  const ago = timeAgo(built, new Date(), locales[locale].tag);
  return { hint: t('search.built', { ago }), missing: t('search.missing') };
}
