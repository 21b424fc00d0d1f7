import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** One built HTML page, parsed. Whoever holds one lets it go before taking the next: 264 trees are 2 GB. */
export interface BuiltPage {
  /** Path below the output folder, e.g. `zh/guide/tags/index.html`. */
  file: string;
  html: string;
  document: DefaultTreeAdapterTypes.Document;
  /** Every element of the document, in order. */
  elements: readonly Element[];
}

/** The built site as files. */
export interface BuiltSite {
  /** Folder it was built into. */
  folder: string;
  /** Sub-path it is served under, with a slash at both ends. */
  base: string;
  /** All files by path below the folder. */
  files: ReadonlySet<string>;
}

/** Lists the files of a built site. The compressed copy of a file is not counted. */
export function listSite(folder: string, base: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !/\.(br|gz)$/.test(file))
    .sort();
  return { folder, base: withSlashes(base), files: new Set(files) };
}

/** A sub-path with one slash at both ends. */
export function withSlashes(base: string): string {
  return `/${base}/`.replace(/\/+/g, '/');
}

/** The files that are pages, in order. */
export function pagesOf({ files }: Pick<BuiltSite, 'files'>): string[] {
  return [...files].filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'));
}

/** Parses one page. */
export function builtPage(file: string, html: string): BuiltPage {
  const document = parse(html);
  return { file, html, document, elements: [...elementsOf(document)] };
}

/** Reads and parses one page of a built site. */
export function readPage({ folder }: Pick<BuiltSite, 'folder'>, file: string): BuiltPage {
  return builtPage(file, readFileSync(join(folder, file), 'utf8'));
}

/** Every element of a page, in document order. */
export function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  const children =
    'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
  for (const child of children) yield* elementsOf(child);
}

/** Value of an attribute, or undefined when it is not there. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** The text a reader can see in a page, one entry per text node; code, scripts and styles are left out. */
export function* visibleText(node: Node): Generator<string> {
  if ('tagName' in node && /^(script|style|code|pre|template|noscript)$/.test(node.tagName)) return;
  if (node.nodeName === '#text' && 'value' in node) yield node.value;
  for (const child of 'childNodes' in node ? node.childNodes : []) yield* visibleText(child);
}
