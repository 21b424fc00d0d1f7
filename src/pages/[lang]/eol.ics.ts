import type { APIRoute } from 'astro';
import { calendarText } from '../../domain/feeds/calendar.ts';
import { lifecycleEvents } from '../../domain/support/lifecycle-events.ts';
import { localeIds, locales, toLocale } from '../../i18n/locales.ts';
import { absoluteUrl, localePath } from '../../i18n/paths.ts';
import { useTranslations } from '../../i18n/translations.ts';
import { imageRecords, runtimeRecords } from '../../content/queries.ts';

export function getStaticPaths() {
  return localeIds.map((lang) => ({ params: { lang } }));
}

/** Every end of support on record, as a calendar to subscribe to. */
export const GET: APIRoute = async ({ params, site }) => {
  const locale = toLocale(params['lang']);
  const t = useTranslations(locale);
  const url = absoluteUrl(localePath(locale, '/guide/lifecycle/'), site);
  const events = lifecycleEvents(await imageRecords(), await runtimeRecords(), locale);
  const text = calendarText(
    t('calendar.title'),
    locales[locale].tag,
    events.map(({ id, name, phase, day, asOf }) => ({
      uid: `${id}@groundwork`,
      day,
      summary: t(`calendar.${phase}`, { name }),
      description: t('calendar.description', { day: asOf }),
      url,
      stamp: asOf,
    })),
  );
  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
