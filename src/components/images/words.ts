import type { Locale } from '../../i18n/locales.ts';
import { useTranslations } from '../../i18n/translations.ts';
import type { Image } from '../../schemas/image.ts';

/** The facts of a family in words, none and unknown included. */
export function imageWords(locale: Locale, image: Image) {
  const t = useTranslations(locale);
  const between = locale === 'zh' ? '、' : ', ';
  const wordFor = (value: string) =>
    value === 'none' || value === 'unknown' ? t(`image.${value}`) : value;
  const list = (values: readonly string[] | 'unknown') =>
    values === 'unknown' ? t('image.unknown') : values.join(between) || t('image.none');
  const text = (value: Record<Locale, string> | 'unknown') =>
    value === 'unknown' ? t('image.unknown') : value[locale];
  const parts = (...values: (string | number | undefined)[]) =>
    values.filter((value) => value !== undefined && value !== 0).join(' ');
  return {
    libc: parts(wordFor(image.libc.name), image.libc.version),
    shell: list(image.shell),
    packageManager: wordFor(image.packageManager),
    user: wordFor(image.user.name),
    certificates: t(`image.${image.certificates}`),
    timeZones: t(
      image.legacyTimeZones === 'no' ? 'image.currentZones' : `image.${image.timeZones}`,
    ),
    rebuilds: text(image.rebuilds),
    attestations: text(image.attestations),
    platforms: list(image.platforms),
  };
}
