import { createHash } from 'node:crypto';
import { parse } from 'parse5';
import { attribute, elementsOf, type Element } from '../built-site/site.ts';
import { commonDirectives } from '../hosting/headers.ts';

/** Text written between the tags of a page that a policy has to name by its hash. */
export interface InlineCode {
  scripts: readonly string[];
  styles: readonly string[];
}

/** Blocks of data: the browser never runs them, so no policy concerns them. */
const dataTypes = new Set(['application/json', 'application/ld+json', 'text/plain']);

/** Scripts and styles written into a page, in document order. */
export function inlineCode(html: string): InlineCode {
  const elements = [...elementsOf(parse(html))];
  return {
    scripts: elements.filter(isInlineScript).map(textOf),
    styles: elements.filter(({ tagName }) => tagName === 'style').map(textOf),
  };
}

/** Is the element a script that runs and is written into the page? */
export function isInlineScript(element: Element): boolean {
  return (
    element.tagName === 'script' &&
    attribute(element, 'src') === undefined &&
    !dataTypes.has(attribute(element, 'type') ?? '')
  );
}

const textOf = ({ childNodes }: Element) =>
  childNodes.map((node) => ('value' in node ? node.value : '')).join('');

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

/**
 * Writes a page's policy into it, before anything the policy is about.
 * @throws Error when the page does not name its character set, which comes first
 */
export function withPolicy(html: string): string {
  const charset = /<meta charset="?utf-8"?\s*\/?>/i;
  if (!charset.test(html)) throw new Error('a page begins with <meta charset="utf-8">');
  const policy = contentPolicy(inlineCode(html));
  return html.replace(
    charset,
    (meta) => `${meta}<meta http-equiv="content-security-policy" content="${policy}">`,
  );
}
