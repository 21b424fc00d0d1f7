import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotli, isText } from '../../built-site/compress.ts';
import { pageCode } from '../../built-site/page-code.ts';
import {
  attribute,
  listSite,
  pagesOf,
  readPage,
  type BuiltPage,
  type BuiltSite,
  type Element,
} from '../../built-site/site.ts';
import { toPageKind, type PageKind } from '../../domain/pages/kind.ts';

/** What the checks of the whole site need to know of one page: a few kilobytes instead of its tree. */
export interface PageFacts {
  /** Path below the output folder, e.g. `zh/guide/tags/index.html`. */
  file: string;
  kind: PageKind;
  /** Every id in the page. */
  ids: ReadonlySet<string>;
  /** Ids of headings, rows and other parts that others link to, in order. */
  anchors: readonly string[];
  /** Addresses the page names, each once. `alternate`: the link says its language. */
  links: readonly { target: string; alternate: boolean }[];
  /** Address the page sends readers on to, if it is the page of a former one. */
  movedTo: string | undefined;
  /** Does the page keep search engines out? */
  keepsOut: boolean;
  /** Address of the image in its card. */
  cardImage: string | undefined;
  /** Has the page an article, which is searched and is there as Markdown too? */
  isArticle: boolean;
  /** Addresses of files the page loads. */
  styles: readonly string[];
  scripts: readonly string[];
  icons: readonly string[];
  /** Bytes after Brotli of the page itself, and of the script written into it. */
  bytes: number;
  inlineScriptBytes: number;
}

/** A built site as the checks know it. */
export interface SiteFacts extends BuiltSite {
  pages: readonly PageFacts[];
  /** Bytes after Brotli of its files that are text, pages left out. */
  bytes: ReadonlyMap<string, number>;
}

/**
 * The facts of a page.
 * @param bytes of the page after Brotli, where that is known already
 */
export function factsOf(page: BuiltPage, bytes = brotli(page.html).length): PageFacts {
  const { file, elements } = page;
  const values = (wanted: (element: Element) => boolean, name: string) =>
    elements.filter(wanted).flatMap((element) => attribute(element, name) ?? []);
  const named = (tag: string, key: string, value: string) => (element: Element) =>
    element.tagName === tag && attribute(element, key) === value;
  const ids = values(() => true, 'id');
  const script = pageCode(page).scripts.join('');
  return {
    file,
    kind: kindOf(page),
    ids: new Set(ids),
    anchors: values(({ tagName }) => /^(h[2-6]|section|details|tbody|tr)$/.test(tagName), 'id'),
    links: linksOf(elements),
    movedTo: values((one) => attribute(one, 'data-moved') !== undefined, 'href')[0],
    keepsOut: values(named('meta', 'name', 'robots'), 'content').some((one) =>
      one.includes('noindex'),
    ),
    cardImage: values(named('meta', 'property', 'og:image'), 'content')[0],
    isArticle: elements.some((one) => attribute(one, 'data-pagefind-body') !== undefined),
    styles: values(named('link', 'rel', 'stylesheet'), 'href'),
    scripts: values(({ tagName }) => tagName === 'script', 'src'),
    icons: values(named('link', 'rel', 'icon'), 'href'),
    bytes,
    inlineScriptBytes: script ? brotli(script).length : 0,
  };
}

/** Reads the facts of a built site, page by page. */
export function readFacts(folder: string, base: string): SiteFacts {
  const site = listSite(folder, base);
  const pages = pagesOf(site).map((file) => factsOf(readPage(site, file)));
  const others = [...site.files].filter((file) => isText(file) && !file.endsWith('.html'));
  const bytes = others.map((file) => [file, brotli(readFileSync(join(folder, file))).length]);
  return { ...site, pages, bytes: new Map(bytes as [string, number][]) };
}

function linksOf(elements: readonly Element[]): PageFacts['links'] {
  const links = elements.flatMap((element) => {
    const target =
      attribute(element, 'href') ?? attribute(element, 'src') ?? attribute(element, 'action');
    if (!target || /^(mailto|data):/.test(target)) return [];
    const alternate = attribute(element, 'hreflang') !== undefined;
    return [[`${alternate} ${target}`, { target, alternate }] as const];
  });
  return [...new Map(links).values()];
}

/**
 * The kind that the layout wrote on `<html>`.
 * @throws Error when there is none, or one that `src/domain/pages/kind.ts` does not list
 */
function kindOf({ file, elements }: BuiltPage): PageKind {
  const root = elements.find(({ tagName }) => tagName === 'html');
  const kind = toPageKind(root && attribute(root, 'data-kind'));
  if (!kind)
    throw new Error(`${file}: <html> has no known data-kind; its layout has to pass \`kind\``);
  return kind;
}
