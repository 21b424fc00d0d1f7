import { localeIds } from '../i18n/locales.ts';

/**
 * The policy that a server sends with every answer. A browser obeys it and the one in the page, so it leaves to the page
 * which of its own scripts and styles run: their hashes would change every server's configuration with every build.
 * Who may frame a page is heeded in a header only. It is never narrower than that of a page; `checks/site/csp.ts` proves it.
 */
export const headerPolicy = [
  "default-src 'none'",
  "connect-src 'self'",
  "img-src 'self'",
  "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'self'",
  'trusted-types article',
  "require-trusted-types-for 'script'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * On top of that for SVG and XML, which a browser shows as documents and which carry no policy: nothing runs, and
 * nothing is loaded. Both policies hold.
 */
export const documentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Headers of the answers to addresses that match a pattern below the site's own; a `*` at its end is anything. */
export interface HeaderRule {
  pattern: string;
  headers: Readonly<Record<string, string>>;
}

/** What every answer carries. Strict-Transport-Security speaks for a whole host, so whoever runs the host sends it. */
export const securityHeaders: HeaderRule['headers'] = {
  'Content-Security-Policy': headerPolicy,
  'X-Content-Type-Options': 'nosniff',
  // Pages link to sources on other hosts; those need not learn the name of an internal one.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** For files that a browser shows as documents. */
const document = { 'Content-Security-Policy': documentPolicy };
/** For files with a hash in their name: what changes gets another name. */
const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' };
/** Kept, and asked about before each use: an unchanged file costs an answer without a body. */
const revalidated = { 'Cache-Control': 'no-cache' };

/**
 * The headers of the site, once: `_headers` is written from them, and the samples in `hosting` are held against them.
 * No two rules set one header of one address, as hosts would send both values. For policies that is meant: both hold.
 */
export const headerRules: readonly HeaderRule[] = [
  { pattern: '/*', headers: securityHeaders },
  { pattern: '/_astro/*', headers: immutable },
  { pattern: '/pagefind/fragment/*', headers: immutable },
  { pattern: '/pagefind/index/*', headers: immutable },
  { pattern: '/pagefind/filter/*', headers: immutable },
  { pattern: '/pagefind/pagefind*', headers: revalidated },
  { pattern: '/pagefind/empty/*', headers: revalidated },
  { pattern: '/pagefind/wasm*', headers: revalidated },
  { pattern: '/pagefind/names.json', headers: revalidated },
  { pattern: '/', headers: revalidated },
  { pattern: '/404.html', headers: revalidated },
  { pattern: '/zh/*', headers: revalidated },
  { pattern: '/en/*', headers: revalidated },
  { pattern: '/r/*', headers: revalidated },
  { pattern: '/favicon.svg', headers: document },
  { pattern: '/sitemap-*', headers: document },
  ...localeIds.map((locale) => ({ pattern: `/${locale}/changes.xml`, headers: document })),
];

/**
 * What the rules say about one address; several policies with a comma between them, as a browser reports them.
 * @param path below the site's own address, e.g. `/zh/guide/tags/`
 * @throws Error when two rules set one header
 */
export function headersOf(path: string): Record<string, string> {
  const all: Record<string, string> = {};
  const matching = headerRules.filter(({ pattern }) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
  );
  for (const [name, value] of matching.flatMap(({ headers }) => Object.entries(headers))) {
    const before = all[name];
    if (before && name !== 'Content-Security-Policy')
      throw new Error(`two rules set ${name} of ${path}`);
    all[name] = before ? `${before}, ${value}` : value;
  }
  return all;
}
