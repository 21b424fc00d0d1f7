/** The site's languages: path segment, language tag, and name in its own words. */
export const locales = {
  zh: { tag: 'zh-CN', name: '中文' },
  en: { tag: 'en', name: 'English' },
} as const;

export type Locale = keyof typeof locales;

/** All path segments, Chinese first: the original note was Chinese. */
export const localeIds = Object.keys(locales) as Locale[];

/** The language a reader can switch to from `locale`. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'zh' ? 'en' : 'zh';
}

/**
 * The locale a path segment names.
 * @throws RangeError when the segment is not a locale of this site.
 */
export function toLocale(segment: string | undefined): Locale {
  if (segment === 'zh' || segment === 'en') return segment;
  throw new RangeError(`"${segment}" is not a language of this site; expected zh or en`);
}
