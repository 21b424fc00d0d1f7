/** Directives of the Content-Security-Policy that are the same in every page and in the header. */
export const commonDirectives = [
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  'trusted-types article',
  "require-trusted-types-for 'script'",
];

/**
 * The policy that a server sends with every answer. A browser obeys it and the one in the page, so it repeats
 * what needs no hash and leaves scripts and styles to the page: the hashes of all pages would be longer than the
 * 2,000 characters a line of `_headers` may have, and every build would change every server's configuration.
 * Who may frame a page is heeded in a header only.
 */
const headerPolicy = [...commonDirectives, "frame-ancestors 'none'"].join('; ');

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

/** For files with a hash in their name: what changes gets another name. */
const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' };
/** Kept, and asked about before each use: an unchanged file costs an answer without a body. */
const revalidated = { 'Cache-Control': 'no-cache' };

/**
 * The headers of the site, once: `_headers` is written from them, and the samples in `hosting` are held against them.
 * No two rules set one header of one address: hosts would send both values.
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
];

/**
 * What the rules say about one address.
 * @param path below the site's own address, e.g. `/zh/guide/tags/`
 * @throws Error when two rules set one header
 */
export function headersOf(path: string): Record<string, string> {
  const all: Record<string, string> = {};
  const matching = headerRules.filter(({ pattern }) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
  );
  for (const [name, value] of matching.flatMap(({ headers }) => Object.entries(headers))) {
    if (name in all) throw new Error(`two rules set ${name} of ${path}`);
    all[name] = value;
  }
  return all;
}
