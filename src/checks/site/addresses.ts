import type { Problem } from '../../content/problem.ts';
import type { PageFacts, SiteFacts } from './facts.ts';

/** The list of every address ever published. Lines are only ever added: `npm run addresses`. */
export const addressFile = 'content/data/addresses.txt';

const header = `# Every address ever published, below the site's own. A line stays for good: the build fails when one no longer
# answers. npm run addresses adds what is new; what moves gets an entry in moved.yml.
`;

/** The addresses of a list, with the lines they stand on, counted from 1. */
function parseAddresses(list: string): Map<string, number> {
  return new Map(
    list
      .split('\n')
      .map((line, at) => [line.trim(), at + 1] as const)
      .filter(([address]) => address.startsWith('/')),
  );
}

/** The list with what a site publishes added to it. */
export function addAddresses(list: string, site: SiteFacts): string {
  const all = new Set([...parseAddresses(list).keys(), ...addressesOf(site)]);
  return `${header}${[...all].sort().join('\n')}\n`;
}

/**
 * What a site promises to keep: its pages, their headings and table rows, and the files that others subscribe to or
 * read by machine. Files that pages load, ids of drawings and of form fields are no promise; the Markdown of a page
 * comes with the page.
 */
export function addressesOf({ pages, files }: Pick<SiteFacts, 'pages' | 'files'>): string[] {
  const isFeed = (file: string) =>
    /\.(ics|json|txt|xml)$/.test(file) && !/^(_astro|pagefind)\/|^(robots|sitemap)/.test(file);
  return [
    ...pages.flatMap((page) => {
      if (page.file === '404.html') return [];
      const address = addressOf(page);
      return [address, ...page.anchors.map((id) => `${address}#${id}`)];
    }),
    ...[...files].filter(isFeed).map((file) => `/${file}`),
  ];
}

/** Every published address answers, and every address that answers is on the list. */
export function checkAddresses(site: SiteFacts, list: string): Problem[] {
  const published = parseAddresses(list);
  return [...unreachable(site, published), ...unlisted(site, published)];
}

function unreachable(site: SiteFacts, published: ReadonlyMap<string, number>): Problem[] {
  const pages = new Map(site.pages.map((page) => [addressOf(page), page]));
  return [...published].flatMap(([address, line]): Problem[] => {
    const problem = (message: string, fix: string): Problem[] => [
      { file: addressFile, line, field: address, message, fix },
    ];
    const [path = '', id] = address.split('#');
    const language = /^\/(zh|en)(?=\/)/;
    const entry = `{ from: ${address.replace(language, '')}, to: <its new address> }`;
    if (!pages.has(path) && !site.files.has(path.slice(1))) {
      return language.test(path) && path.endsWith('/')
        ? problem(
            'no longer answers',
            `bring the page back, or add ${entry} to content/data/moved.yml`,
          )
        : problem('no longer answers', 'bring it back: what was published keeps answering');
    }
    const page = pages.get(targetOf(pages.get(path), site.base) ?? path);
    if (id === undefined || page?.ids.has(id)) return [];
    return problem(
      'leads to a heading that is gone',
      `give the heading its id "${id}" back, or add ${entry} to content/data/moved.yml`,
    );
  });
}

function unlisted(site: SiteFacts, published: ReadonlyMap<string, number>): Problem[] {
  const added = addressesOf(site).filter((address) => !published.has(address));
  const byPage = Object.entries(Object.groupBy(added, (address) => address.split('#')[0]!));
  return byPage.map(([page, addresses = []]) => ({
    file: addressFile,
    field: page,
    message: `is not listed${addresses[0] === page ? '' : `: ${addresses.map(fragmentOf).join(' ')}`}`,
    fix: 'run npm run addresses, look at what it adds, and commit the list',
  }));
}

const fragmentOf = (address: string) => address.slice(address.indexOf('#'));
const addressOf = ({ file }: PageFacts) => `/${file.replace(/index\.html$/, '')}`;

/** Where the page of a former address leads: its fragments answer there. */
function targetOf(page: PageFacts | undefined, base: string): string | undefined {
  return page?.movedTo && `/${page.movedTo.slice(base.length).split('#')[0]}`;
}
