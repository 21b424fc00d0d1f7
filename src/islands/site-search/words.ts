import { hitGroups } from '../../domain/search/hit-groups.ts';
import { locales, otherLocale, type Locale } from '../../i18n/locales.ts';
import { localePath } from '../../i18n/paths.ts';
import { useTranslations } from '../../i18n/translations.ts';
import { timeAgo } from '../../domain/text/time-ago.ts';
import { lastIndexTime } from '../../integrations/last-index.ts';

const keys = [
  'also',
  'asPage',
  'blocked',
  'close',
  'corrected',
  'count',
  'countOne',
  'forget',
  'hint',
  'instead',
  'missing',
  'none',
  'offline',
  'placeholder',
  'recent',
  'related',
  'searching',
  'title',
  ...hitGroups.map((group) => `kind.${group}` as const),
] as const;

/** What a result list needs, handed to it by the page: sentences first. */
export type SearchWords = Record<(typeof keys)[number], string> & {
  /** Tag of the language that is asked when this one has little. */
  otherLanguage: string;
  /** Address of the search page. */
  page: string;
  /** Address of the list of errors, below which each has its page. */
  errors: string;
};

/** All that in one language. */
export function searchWords(locale: Locale): SearchWords {
  const t = useTranslations(locale);
  const words = {
    ...Object.fromEntries(keys.map((key) => [key, t(`search.${key}`)])),
    page: localePath(locale, '/search/'),
    errors: localePath(locale, '/errors/'),
    otherLanguage: locales[otherLocale(locale)].tag,
  } as SearchWords;
  return import.meta.env.DEV ? { ...words, ...developmentWords(locale) } : words;
}

/** While pages are written the index is that of the last build: says how old, or that there is none. */
function developmentWords(locale: Locale): Pick<SearchWords, 'hint' | 'missing'> {
  const t = useTranslations(locale);
  const built = lastIndexTime();
  const missing = t('search.unbuilt');
  if (!built) return { hint: missing, missing };
  const ago = timeAgo(built, new Date(), locales[locale].tag);
  return { hint: t('search.built', { ago }), missing: t('search.missing') };
}
