import {
  addressFile,
  lostAddresses,
  parseAddresses,
  unlistedAddresses,
  withoutLanguage,
} from '../../content/addresses.ts';
import {
  componentsOf,
  headingsOf,
  isOnRecord,
  nodesOf,
  type Content,
  type MdxNode,
  type Prose,
} from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';
import { allResults, resultId } from '../../domain/decision/walk.ts';
import { localeIds } from '../../i18n/locales.ts';
import { errorPhases } from '../../schemas/error.ts';

/** Headings that layouts add to what an author wrote, where their record has something to say. */
const layoutHeadings: Readonly<Record<string, readonly string[]>> = {
  errors: ['related', 'rules', 'seen'],
  guide: ['rules'],
  images: ['errors', 'results', 'rules', 'sizes', 'sources', 'support'],
  rules: ['history', 'related', 'sources'],
  runtimes: ['errors', 'pairs', 'rules', 'sizes', 'sources'],
};

/** Ids of headings that the author of a page wrote, and all ids it has. */
interface PageIds {
  written: readonly string[];
  ids: ReadonlySet<string>;
}

/** What can be known of the addresses of the site before it is built. */
interface Addresses {
  /** Addresses with language, and their lines in the list of published ones. */
  listed: ReadonlyMap<string, number>;
  /** Pages by address with language, each with the ids of its headings and table rows. */
  pages: ReadonlyMap<string, PageIds>;
  /** Results of the chooser, addresses without language; undefined while the decision has problems. */
  results: ReadonlySet<string> | undefined;
  lost: ReadonlyMap<string, number>;
  /** What is new, with language. */
  added: readonly string[];
}

/** Language-less address of a page of prose. */
const addressOf = (id: string) => (id === 'home' ? '/' : `/${id}/`);

function knownAddresses(content: Content, others: readonly Problem[]): Addresses | undefined {
  const { decision, errors, files, moved, prose } = content;
  const list = files.get(addressFile);
  // Without these nobody can say what is lost; each is reported separately.
  if (list === undefined || !decision || !moved) return undefined;
  const listed = parseAddresses(list);
  const pages = new Map<string, PageIds>(
    prose.map(
      (page) => [`/${page.locale}${addressOf(page.id)}`, idsOn(page, errors.keys())] as const,
    ),
  );
  const isWhole = !others.some(({ file }) => file === decision.file);
  const results = isWhole
    ? new Set(allResults(decision.data).map((one) => `/chooser/${resultId(one)}/`))
    : undefined;
  const moves = new Map(moved.data.map(({ from, to }) => [from, to]));

  const answers = (address: string): boolean => {
    const [path = '', id] = address.split('#');
    const plain = withoutLanguage(path);
    const language = path.slice(0, path.length - plain.length);
    const page = pages.get(path);
    if (page && (id === undefined || page.ids.has(id))) return true;
    if (moves.has(withoutLanguage(address))) return true;
    const target = page ? undefined : moves.get(plain);
    if (target !== undefined) {
      return id === undefined || answers(`${language}${target.split('#')[0]}#${id}`);
    }
    const row = plain === '/images/' ? familyOf(id) : undefined;
    if (row !== undefined) return isOnRecord(content, 'images', row);
    // Of other pages only the build knows the headings.
    if (/^\/chooser\/./.test(plain)) return !results || results.has(plain);
    return !isProse(plain);
  };
  return {
    listed,
    pages,
    results,
    lost: new Map([...listed].filter(([address]) => !answers(address))),
    added: [...pages]
      .flatMap(([path, { written }]) => [path, ...written.map((id) => `${path}#${id}`)])
      .filter((address) => !listed.has(address)),
  };
}

/** The family whose row in the comparison has an id. */
const familyOf = (id: string | undefined) => /^image-(.+)$/.exec(id ?? '')?.[1];

/** Is this where a page of prose would be, written or not? */
const isProse = (path: string) =>
  /^\/(errors|guide|images|rules|runtimes)\/./.test(path) || /^\/(about|errors)\/$/.test(path);

/** @param errors ids of all errors: each has its row in their list */
function idsOn({ id, tree }: Prose, errors: Iterable<string>): PageIds {
  const written = headingsOf(tree).flatMap((heading) => heading.id ?? []);
  const rows = componentsOf(tree)
    .filter(({ name }) => name === 'ImageTable')
    .flatMap(({ attributes: { images = '' } }) => images.split(' ').map((one) => `image-${one}`));
  const added = id === 'errors' ? [...errorPhases, ...errors] : layoutHeadings[id.split('/')[0]!];
  return { written, ids: new Set([...written, ...rows, ...(added ?? [])]) };
}

/**
 * Published addresses still answer, links lead somewhere, and moves as well, as far as that can be known before the
 * build. The build looks at every page again.
 * @param others problems found before: what they say about a page is not said again by its addresses
 */
export function checkContentAddresses(content: Content, others: readonly Problem[]): Problem[] {
  const known = knownAddresses(content, others);
  if (!known) return [];
  const isTold = toldOf(others);
  const isRowTold = (address: string) => {
    const [path = '', id] = address.split('#');
    const family = familyOf(id);
    if (family !== undefined) return isTold(`/images/${family}/`);
    return id !== undefined && withoutLanguage(path) === '/errors/' && isTold(`/errors/${id}/`);
  };
  const lost = new Map(
    [...known.lost].filter(([address]) => !isTold(address) && !isRowTold(address)),
  );
  return [
    ...lostAddresses(lost, known.added),
    ...deadLinks(content, known, isTold),
    ...deadMoves(content, known),
    ...deadChanges(content, known, isTold),
  ];
}

/** Headings and pages that are not on the list of published addresses yet. */
export function checkUnlisted(content: Content): Problem[] {
  return unlistedAddresses(knownAddresses(content, [])?.added ?? []);
}

/** Tells of which pages other problems speak: of their text in any language, or of their record. */
function toldOf(others: readonly Problem[]): (address: string) => boolean {
  const told = new Set(
    others.flatMap(({ file }) => {
      const id = /^content\/(?:data|\w+)\/(.+)\.(?:mdx|yml)$/.exec(file)?.[1];
      return id === undefined ? [] : [addressOf(id)];
    }),
  );
  return (address) => told.has(withoutLanguage(address.split('#')[0]!));
}

type Dead = Pick<Problem, 'message' | 'fix'> | undefined;

/**
 * Why an address leads nowhere.
 * @param address with language
 */
function dead(address: string, { listed, lost, pages, results }: Addresses): Dead {
  const [before = '', id] = address.split('#');
  const path = before.replace(/\?.*/, '');
  const page = pages.get(path);
  const plain = withoutLanguage(path);
  // A lost address is one problem, however many link to it.
  if (lost.has(path) || lost.has(`${path}#${id}`)) return undefined;
  const isThere =
    page !== undefined || results?.has(plain) || listed.has(path) || listed.has(plain);
  // Its moves are checked by themselves.
  if (!isThere && !(plain.startsWith('/chooser/') && !results)) {
    return { message: 'leads nowhere', fix: 'correct the address, or add the page' };
  }
  if (!id || !page || page.ids.has(id) || listed.has(`${path}#${id}`)) return undefined;
  return {
    message: `leads to a page without "#${id}"`,
    fix: 'correct what follows the #, or add a heading with that id',
  };
}

function deadLinks(
  { moved, prose }: Content,
  known: Addresses,
  isTold: (address: string) => boolean,
): Problem[] {
  const moves = new Set(moved?.data.map(({ from }) => from));
  return prose.flatMap(({ file, id, locale, tree }) =>
    nodesOf(tree).flatMap((node) =>
      targetsOf(node).flatMap((target): Problem[] => {
        const plain = target.startsWith('#') ? `${addressOf(id)}${target}` : target;
        // A link with a language is reported separately.
        if (/^\/(zh|en)\//.test(plain) || moves.has(plain) || isTold(plain)) return [];
        const problem = dead(`/${locale}${plain}`, known);
        if (!problem) return [];
        return [{ file, line: node.position?.start.line, field: `link ${target}`, ...problem }];
      }),
    ),
  );
}

/** Addresses of this site that a node names: a link, or an attribute of a component. */
function targetsOf({ type, url, attributes = [] }: MdxNode): string[] {
  const link = type === 'link' || type === 'definition' ? [url] : [];
  return [...link, ...attributes.map(({ value }) => value)].filter(
    (one): one is string => typeof one === 'string' && /^(\/(?!\/)|#[a-z])/.test(one),
  );
}

/** What a move leads to is there, and can take a former id over. */
function deadMoves({ moved }: Content, known: Addresses): Problem[] {
  return (moved?.data ?? []).flatMap(({ from, to }, at): Problem[] => {
    const problem = (message: string, fix: string): Problem[] => [
      { file: moved!.file, line: moved!.lineOf([at]), field: from, message, fix },
    ];
    const why = localeIds.flatMap((locale) => dead(`/${locale}${to}`, known) ?? [])[0];
    const isLost = localeIds.some((locale) => known.lost.has(`/${locale}${to}`));
    if (why || isLost) {
      return problem(
        `leads to ${to}, which does not answer`,
        'lead it to a page or heading that is there',
      );
    }
    const [page, id] = to.split('#');
    if (from.includes('#') && from.startsWith(`${page}#`) && id?.startsWith('image-')) {
      return problem(
        `leads to ${to}, a row of a table, which cannot take over an id of its own page`,
        `lead it to a heading, or to another page, as in /images/${id.slice('image-'.length)}/`,
      );
    }
    return [];
  });
}

function deadChanges(
  { changes }: Content,
  known: Addresses,
  isTold: (address: string) => boolean,
): Problem[] {
  return (changes?.data ?? []).flatMap(({ path }, at): Problem[] => {
    const why = isTold(path) ? undefined : dead(`/en${path}`, known);
    if (!why) return [];
    return [
      { file: changes!.file, line: changes!.lineOf([at, 'path']), field: `${at}.path`, ...why },
    ];
  });
}
