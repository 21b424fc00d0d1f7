import type { Problem } from './problem.ts';

/** The list of every address ever published. Lines are only ever added: `npm run addresses`. */
export const addressFile = 'content/data/addresses.txt';

const header = `# Every address ever published, below the site's own. A line stays for good: the build fails when one no longer
# answers. npm run addresses adds what is new; what moves gets an entry in moved.yml.
`;

/** The addresses of a list, with their lines, counted from 1. */
export function parseAddresses(list: string): Map<string, number> {
  return new Map(
    list
      .split('\n')
      .map((line, at) => [line.trim(), at + 1] as const)
      .filter(([address]) => address.startsWith('/')),
  );
}

/** The text of the list. */
export function formatAddresses(addresses: Iterable<string>): string {
  return `${header}${[...new Set(addresses)].sort().join('\n')}\n`;
}

/**
 * What `npm run addresses` did, in words.
 * @param before the list as it was, and after
 */
export function describeAdded(before: string, after: string): string {
  const old = parseAddresses(before);
  const added = [...parseAddresses(after).keys()].filter((address) => !old.has(address));
  if (added.length === 0) return `${addressFile}: nothing new, all ${old.size} addresses answer`;
  return [`${addressFile}: added ${added.length}, commit the list`, ...added].join('\n  ');
}

/** An address without its language: `/zh/guide/tags/#ladder` is `/guide/tags/#ladder`. */
export const withoutLanguage = (address: string) => address.replace(/^\/(zh|en)(?=\/)/, '');

const pageOf = (address: string) => address.split('#')[0]!;
const idOf = (address: string) => address.split('#')[1];

/** Addresses of one page in all languages, by the page's address without language. */
function byPage(addresses: Iterable<string>): [page: string, addresses: string[]][] {
  const groups = Map.groupBy(addresses, (address) => withoutLanguage(pageOf(address)));
  return [...groups];
}

const idsOf = (addresses: readonly string[]) => [
  ...new Set(addresses.flatMap((address) => idOf(address) ?? [])),
];

/**
 * Published addresses that nothing answers any more, one problem a page: they go together, in both languages.
 * @param lost the addresses, with their lines in the list
 * @param added addresses that are not on the list yet: one of the same page may be the new name of a lost one
 */
export function lostAddresses(
  lost: ReadonlyMap<string, number>,
  added: Iterable<string>,
): Problem[] {
  const news = new Map(byPage(added));
  return byPage(lost.keys()).map(([page, addresses]) => {
    const place = { file: addressFile, line: lost.get(addresses[0]!) };
    const ids = idsOf(addresses);
    const pages = new Set(addresses.filter((address) => idOf(address) === undefined));
    if (pages.size > 0) {
      // A file belongs to no language, and only the page of a language can be moved.
      const isPage = [...pages].every((one) => one.endsWith('/') && withoutLanguage(one) !== one);
      const headings = ids.length === 1 ? 'its heading' : `its ${ids.length} headings`;
      return {
        ...place,
        field: page,
        message: `no longer answers${ids.length > 0 ? `, nor ${ids.length === 1 ? 'does' : 'do'} ${headings}` : ''}`,
        fix: isPage
          ? `bring the page back, or add { from: ${page}, to: <its new address> } to content/data/moved.yml`
          : 'bring it back: what was published keeps answering',
      };
    }
    const renamed = idsOf(news.get(page) ?? []);
    const to =
      ids.length === 1 && renamed.length === 1 ? `${page}#${renamed[0]!}` : '<its new address>';
    const entry = `{ from: ${page}#${ids[0]!}, to: ${to} }`;
    return {
      ...place,
      field: page,
      message: `no longer has ${ids.map((id) => `#${id}`).join(' ')}`,
      fix:
        ids.length === 1
          ? `give the heading its id "${ids[0]!}" back, or add ${entry} to content/data/moved.yml`
          : `give them their ids back, or add an entry for each to content/data/moved.yml: ${entry}`,
    };
  });
}

/** Addresses that are not on the list yet, one problem a page. */
export function unlistedAddresses(added: Iterable<string>): Problem[] {
  return byPage(added).map(([page, addresses]) => {
    const isNew = addresses.some((address) => idOf(address) === undefined);
    const ids = idsOf(addresses).map((id) => `#${id}`);
    return {
      file: addressFile,
      field: page,
      message: `is not listed${isNew ? '' : `: ${ids.join(' ')}`}`,
      fix: 'run npm run addresses, look at what it adds, and commit the list',
    };
  });
}
