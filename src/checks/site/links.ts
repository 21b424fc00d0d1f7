import type { Problem } from '../../content/problem.ts';
import type { SiteFacts } from './facts.ts';

/** Every link and every file a page names exists under the site's sub-path, fragments included. */
export function checkLinks({ pages, files, base }: SiteFacts): Problem[] {
  const ids = new Map(pages.map((page) => [page.file, page.ids]));
  return pages.flatMap((page) =>
    page.links.flatMap(({ target, alternate }): Problem[] => {
      const problem = (message: string, fix: string): Problem[] => [
        { file: page.file, field: target, message, fix },
      ];
      const url = new URL(target, `http://site${base}${page.file.replace(/index\.html$/, '')}`);
      if (url.host !== 'site') return [];
      if (!url.pathname.startsWith(base)) {
        return problem(`leaves the sub-path ${base}`, 'build the address with src/i18n/paths.ts');
      }
      const path = decodeURIComponent(url.pathname.slice(base.length));
      const file = files.has(path) && path ? path : `${path}index.html`;
      if (!files.has(file)) return problem('leads nowhere', 'correct the address, or add the page');
      const fragment = decodeURIComponent(url.hash.slice(1).split(':~:')[0] ?? '');
      if (fragment && !ids.get(file)?.has(fragment)) {
        return problem(
          `leads to a page without "#${fragment}"`,
          'correct what follows the #, or add a heading with that id',
        );
      }
      const [here, there] = [page.file, file].map((one) => /^(zh|en)\//.exec(one)?.[1]);
      // A link that says its language is the way to the other one.
      if (here && there && here !== there && !alternate) {
        return problem(
          'leads into the other language',
          'link to the page of this language: /guide/…',
        );
      }
      return [];
    }),
  );
}
