import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { movedPages } from '../domain/addresses/moved.ts';
import { localeIds } from '../i18n/locales.ts';
import type { Move } from '../schemas/moved.ts';
import { withSlashes } from '../built-site/site.ts';
import { headerRules } from '../hosting/headers.ts';

/**
 * Writes what hosts read at the root of a site.
 * @param moves gives what moved, once the content is checked
 */
export function hostFiles(moves: () => readonly Move[]): AstroIntegration {
  let base = '/';
  return {
    name: 'host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = withSlashes(config.base);
      },
      'astro:build:done': ({ dir }) => {
        writeFileSync(fileURLToPath(new URL('_headers', dir)), headersFile(base));
        writeFileSync(fileURLToPath(new URL('_redirects', dir)), redirectsFile(base, moves()));
      },
    },
  };
}

const reader = '# Netlify, Cloudflare Pages and others read this at the root of what is deployed.';

/**
 * `_headers`: what a host sends with each answer.
 * @param base sub-path of the site, with a slash at both ends
 */
export function headersFile(base: string): string {
  const rules = headerRules.map(({ pattern, headers }) =>
    [
      below(base, pattern),
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ].join('\n'),
  );
  return `${[reader, ...rules].join('\n')}\n`;
}

/**
 * `_redirects`: where pages that moved are now. A host that lets the page of the former address answer first is
 * right too: that page sends readers on. (Netlify would want `301!` to skip it, which Cloudflare refuses.)
 * @param base sub-path of the site, with a slash at both ends
 */
export function redirectsFile(base: string, moves: readonly Move[]): string {
  const lines = movedPages(moves).flatMap(({ from, to }) =>
    localeIds.map(
      (lang) => `${below(base, `/${lang}${from}`)} ${below(base, `/${lang}${to}`)} 301`,
    ),
  );
  return `${[reader, ...lines].join('\n')}\n`;
}

const below = (base: string, path: string) => base + path.slice(1);
