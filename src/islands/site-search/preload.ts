import { sitePath } from '../../i18n/paths.ts';

let isAsked = false;

/**
 * Asks for all that the index needs before a first query, at once. Left to itself Pagefind asks for one file, reads in
 * it the name of the next, and so on: each costs a round trip. What it fetches afterwards it finds here, for address,
 * mode and credentials are those of its own requests. Part of the script of every page: nothing else imports it.
 */
export function preloadIndex(): void {
  if (isAsked) return;
  isAsked = true;
  const language = document.documentElement.lang.toLowerCase();
  const ask = (rel: string, file: string, others: Partial<HTMLLinkElement> = {}) => {
    const href = sitePath(`/pagefind/${file}`);
    document.head.append(Object.assign(document.createElement('link'), { rel, href, ...others }));
  };
  ask('modulepreload', 'pagefind.js');
  for (const file of [
    // The end is `metaCacheTag` in pagefind.ts.
    `pagefind-entry.json?ts=${language}`,
    `pagefind.${language}.pf_meta`,
    `wasm.${language}.pagefind`,
    `pagefind-names.${language}.json`,
  ]) {
    ask('preload', file, { as: 'fetch', crossOrigin: 'anonymous' });
  }
}
