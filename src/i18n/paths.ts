import type { Locale } from './locales.ts';

/** Sub-path the site is served under, with a slash at both ends. */
const base: string = (import.meta.env?.BASE_URL ?? '/').replace(/\/?$/, '/');

/**
 * Address of a file or language-neutral page, below the sub-path.
 * @param path starts with `/`, e.g. `/favicon.svg`
 */
export function sitePath(path: string): string {
  return base + path.replace(/^\//, '');
}

/**
 * Address of a page in one language.
 * @param path language-less and starting with `/`, e.g. `/guide/alpine/#dns`
 */
export function localePath(locale: Locale, path: string): string {
  return sitePath(`/${locale}${path}`);
}

/** The language-less address of a page, e.g. `/guide/alpine/`: what {@link localePath} takes. */
export function pathOf({ pathname }: URL, locale: Locale): string {
  return pathname.slice(localePath(locale, '').length);
}

/** Absolute form of an address, for canonical links and machine-readable files. */
export function absoluteUrl(path: string, site: URL | undefined): string {
  if (!site) throw new Error('astro.config.mjs: `site` is missing; set SITE_URL');
  return new URL(path, site).href;
}
