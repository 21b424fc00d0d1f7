import { join } from 'node:path';
import { indexedAddresses } from '../../search/read-index.ts';
import { sectionsOf } from '../../search/sections.ts';
import type { Problem } from '../../content/problem.ts';
import type { BuiltSite } from '../../built-site/site.ts';

/** Every section of every page that is to be found is in the index, as a browser reads it, and nothing else is. */
export function checkSearchIndex(site: BuiltSite): Problem[] {
  const indexed = new Set(indexedAddresses(join(site.folder, 'pagefind')));
  const problems = site.pages.flatMap((page) =>
    sectionsOf(page)
      .filter(({ url }) => !indexed.delete(url))
      .map(({ url }): Problem => {
        const [, heading] = url.split('#');
        return {
          file: page.file,
          field: heading ? `#${heading}` : 'beginning',
          message: 'is missing from the search index',
          fix: 'give it text that is not left out of search (data-pagefind-ignore), and build again; see src/integrations/search.ts',
        };
      }),
  );
  const others = [...indexed].map((url): Problem => ({
    file: 'pagefind',
    field: url,
    message: 'is in the search index and on no page',
    fix: 'give each heading of a page an id of its own, and build again; see src/integrations/search.ts',
  }));
  return [...problems, ...others];
}
