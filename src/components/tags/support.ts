import type { ImageRecord } from '../../content/tag-records.ts';
import { buildsOn } from '../../domain/tags/history.ts';
import { meaningOfBuild, type Meaning } from '../../domain/tags/life.ts';
import type { Language } from '../../domain/tags/sentences.ts';
import { windowsOf, type SupportWindow } from '../../domain/tags/support-windows.ts';
import type { Locale } from '../../i18n/locales.ts';
import { listOf, useTranslations } from '../../i18n/translations.ts';

/** Finds the support of what a meaning of this image holds. */
export function supportOf({ image, facts, table }: ImageRecord) {
  return (meaning: Meaning) => windowsOf(table, meaning, facts.isSystem ? undefined : image);
}

/** A language for the sentences of `domain/tags`. */
export function languageOf(locale: Locale): Language {
  return { say: useTranslations(locale), list: (names) => listOf(names, locale) };
}

/** The systems and lines in the list on the last day of the record, newest first, each once. */
export function currentSupport(record: ImageRecord): SupportWindow[] {
  const { history, facts } = record;
  const windows = buildsOn(history, facts.ends)
    .map((build) => meaningOfBuild(history.image, build))
    .flatMap(supportOf(record));
  const order = new Intl.Collator('en', { numeric: true });
  const distinct = new Map(windows.map((window) => [window.name, window]));
  return [...distinct.values()].toSorted((a, b) => order.compare(b.name, a.name));
}
