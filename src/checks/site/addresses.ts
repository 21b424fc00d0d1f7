import {
  formatAddresses,
  lostAddresses,
  parseAddresses,
  unlistedAddresses,
} from '../../content/addresses.ts';
import type { Problem } from '../../content/problem.ts';
import type { PageFacts, SiteFacts } from './facts.ts';

/** The list with what a site publishes added to it. */
export function addAddresses(list: string, site: SiteFacts): string {
  return formatAddresses([...parseAddresses(list).keys(), ...addressesOf(site)]);
}

/**
 * What a site promises to keep: its pages, their headings and table rows, and the files that others subscribe to or
 * read by machine. Files that pages load, ids of drawings and of form fields are no promise; the Markdown of a page
 * comes with the page.
 */
export function addressesOf({ pages, files }: Pick<SiteFacts, 'pages' | 'files'>): string[] {
  const isFeed = (file: string) =>
    /\.(ics|json|mjs|txt|xml)$/.test(file) && !/^(_astro|pagefind)\/|^(robots|sitemap)/.test(file);
  return [
    ...pages.flatMap((page) => {
      if (page.file === '404.html') return [];
      const address = addressOf(page);
      return [address, ...page.anchors.map((id) => `${address}#${id}`)];
    }),
    ...[...files].filter(isFeed).map((file) => `/${file}`),
  ];
}

/**
 * Every published address answers, and every address that answers is on the list. What is new is reported when nothing
 * is lost: until then adding it would not succeed.
 */
export function checkAddresses(site: SiteFacts, list: string): Problem[] {
  const published = parseAddresses(list);
  const added = addressesOf(site).filter((address) => !published.has(address));
  const lost = lostAddresses(unreachable(site, published), added);
  return lost.length > 0 ? lost : unlistedAddresses(added);
}

/** Published addresses that nothing answers, with their lines in the list. */
function unreachable(site: SiteFacts, published: ReadonlyMap<string, number>): Map<string, number> {
  const pages = new Map(site.pages.map((page) => [addressOf(page), page]));
  const answers = (address: string) => {
    const [path = '', id] = address.split('#');
    const page = pages.get(path);
    if (!page) return site.files.has(path.slice(1));
    const target = pages.get(targetOf(page, site.base) ?? path);
    return id === undefined || [page, target].some((one) => one?.ids.has(id));
  };
  return new Map([...published].filter(([address]) => !answers(address)));
}

const addressOf = ({ file }: PageFacts) => `/${file.replace(/index\.html$/, '')}`;

/** Where the page of a former address leads: its fragments answer there. */
function targetOf(page: PageFacts | undefined, base: string): string | undefined {
  return page?.movedTo && `/${page.movedTo.slice(base.length).split('#')[0]}`;
}
