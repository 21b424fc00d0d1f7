import type { APIRoute } from 'astro';
import { localeIds, toLocale } from '../../i18n/locales.ts';
import { searchWords } from '../../islands/site-search/words.ts';

export function getStaticPaths() {
  return localeIds.map((lang) => ({ params: { lang } }));
}

/** What the search dialog says in one language: fetched on first use, as it would be 480 bytes on every page. */
export const GET: APIRoute = ({ params }) => Response.json(searchWords(toLocale(params['lang'])));
