import { createHash } from 'node:crypto';
import { commonDirectives } from './headers.ts';

/** Text written between the tags of a page that a policy has to name by its hash. */
export interface InlineCode {
  scripts: readonly string[];
  styles: readonly string[];
}

/** How a policy names a piece of inline code: `'sha256-…'`. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The Content-Security-Policy for pages with this inline code: everything comes from the site itself.
 * Style attributes are allowed, as highlighted code and charts have them and they run nothing.
 * Trusted Types leave no way from a string to markup or code but the one that `src/islands/trusted-types.ts` names.
 */
export function contentPolicy({ scripts, styles }: InlineCode): string {
  const hashes = (texts: readonly string[]) => [...new Set(texts.map(hashOf))].sort();
  return [
    "default-src 'self'",
    // Pagefind is compiled code.
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes(scripts)].join(' '),
    ["style-src 'self'", ...hashes(styles)].join(' '),
    ...commonDirectives,
  ].join('; ');
}
