import { createHash } from 'node:crypto';

/** What a page holds and loads that its policy has to allow. */
export interface PageCode {
  /** Text between the tags of scripts and of styles, and values of style attributes. */
  scripts: readonly string[];
  styles: readonly string[];
  styleAttributes: readonly string[];
  /** Does it load files of scripts, and of styles? */
  loadsScripts: boolean;
  loadsStyles: boolean;
  /** Has it the search? Pagefind is compiled code. */
  searches: boolean;
  /** Does it take articles from other pages, as the chooser does? `src/islands/trusted-types.ts` */
  takesArticles: boolean;
  sendsForms: boolean;
}

/** How a policy names a piece of inline code: `'sha256-…'`. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The Content-Security-Policy of a page: nothing but what the page holds, and files of the site where it loads any.
 * A style attribute needs `'unsafe-hashes'` beside its hash, which allows no other.
 */
export function contentPolicy(page: PageCode): string {
  const hashes = (texts: readonly string[]) => [...new Set(texts.map(hashOf))].sort();
  const own = (loads: boolean) => (loads ? ["'self'"] : []);
  const attributes = hashes(page.styleAttributes);
  const directives: [name: string, sources: readonly string[]][] = [
    ['default-src', []],
    ['connect-src', own(page.loadsScripts)],
    ['img-src', own(true)],
    [
      'script-src',
      [
        ...own(page.loadsScripts),
        ...(page.searches ? ["'wasm-unsafe-eval'"] : []),
        ...hashes(page.scripts),
      ],
    ],
    ['style-src', [...own(page.loadsStyles), ...hashes(page.styles)]],
    ['style-src-attr', attributes.length > 0 ? ["'unsafe-hashes'", ...attributes] : []],
    ['base-uri', []],
    ['form-action', own(page.sendsForms)],
    ['trusted-types', page.takesArticles ? ['article'] : []],
    ['require-trusted-types-for', ["'script'"]],
  ];
  return (
    directives
      // What is not listed here falls back to `default-src`; these do not.
      .filter(([name, sources]) => sources.length > 0 || standAlone.has(name))
      .map(([name, sources]) => `${name} ${sources.join(' ') || "'none'"}`)
      .join('; ')
  );
}

const standAlone = new Set(['default-src', 'base-uri', 'form-action', 'trusted-types']);

/** Directives of a policy with their sources; a source may be a word such as `'self'`. */
export function parsePolicy(policy: string): Map<string, readonly string[]> {
  return new Map(
    policy.split(';').flatMap((part) => {
      const [name, ...sources] = part.trim().split(/\s+/);
      return name ? [[name, sources] as const] : [];
    }),
  );
}
