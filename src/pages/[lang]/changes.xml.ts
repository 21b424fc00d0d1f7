import type { APIRoute } from 'astro';
import { atomText } from '../../domain/feeds/atom.ts';
import { localeIds, locales, toLocale } from '../../i18n/locales.ts';
import { absoluteUrl, localePath } from '../../i18n/paths.ts';
import { useTranslations } from '../../i18n/translations.ts';
import { changes } from '../../content/queries.ts';
import { site as names } from '../../site.ts';

export function getStaticPaths() {
  return localeIds.map((lang) => ({ params: { lang } }));
}

/** What changed for readers, as an Atom feed. */
export const GET: APIRoute = async ({ params, site }) => {
  const locale = toLocale(params['lang']);
  const address = (path: string) => absoluteUrl(localePath(locale, path), site);
  const text = atomText({
    title: useTranslations(locale)('changes.feed', { name: names.name[locale] }),
    language: locales[locale].tag,
    author: names.owner[locale],
    self: address('/changes.xml'),
    page: address('/about/#changes'),
    entries: (await changes()).map(({ date, title, path }) => ({
      id: `tag:${site?.hostname},${date}:${locale}${path}`,
      date,
      title: title[locale],
      url: address(path),
    })),
  });
  return new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
