import type { AstroIntegration } from 'astro';
import { builtPages } from './built-pages.ts';
import type { CheckedContent } from './checked-content.ts';
import { contentChecks } from './content-checks.ts';
import { hostFiles } from './host-files.ts';
import { reviewFiles } from './review-files.ts';
import { searchInDevelopment } from './search-in-development.ts';

/** What makes Astro's build this site's: `astro build` and `astro dev` alone give all of it. */
export function groundwork(): AstroIntegration[] {
  let checked: CheckedContent | undefined;
  const content = () => {
    if (!checked) throw new Error('the content is asked for before it was checked');
    return checked;
  };
  return [
    contentChecks((read) => (checked = read)),
    searchInDevelopment(),
    hostFiles(() => content().moves),
    reviewFiles(),
    builtPages(content),
  ];
}
