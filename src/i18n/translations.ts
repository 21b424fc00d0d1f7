import { en, type WordKey } from './en.ts';
import { zh } from './zh.ts';
import { locales, type Locale } from './locales.ts';

export type { WordKey };

/** Fills `{placeholders}` of a sentence. Also used in the browser, where the sentence comes from the page. */
export function interpolate(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The interface words of one language, as a function from key and values to text. */
export function useTranslations(locale: Locale) {
  const words: Record<WordKey, string> = locale === 'zh' ? zh : en;
  return (key: WordKey, values: Record<string, string | number> = {}) =>
    interpolate(words[key], values);
}

/** A day (`YYYY-MM-DD`) as the language writes it, e.g. 31 October 2025 or 2025年10月31日. */
export function formatDay(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locales.zh.tag, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** Names as the language lists them, e.g. “a, b and c” or “a、b和c”. */
export function listOf(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale === 'en' ? 'en-GB' : locales.zh.tag).format(names);
}
