import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** One built HTML page. */
export interface BuiltPage {
  /** Path below the output folder, e.g. `zh/guide/tags/index.html`. */
  file: string;
  html: string;
  document: DefaultTreeAdapterTypes.Document;
}

/** The built site: its pages, and every file's path. */
export interface BuiltSite {
  /** Folder it was read from. */
  folder: string;
  /** Sub-path it is served under, with a slash at both ends. */
  base: string;
  pages: BuiltPage[];
  /** All files by path below the folder. */
  files: Set<string>;
}

/** Reads a built site. The compressed copy of a file is no file of its own. */
export function readSite(folder: string, base: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !/\.(br|gz)$/.test(file))
    .sort();
  const pages = files
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .map((file) => builtPage(file, readFileSync(join(folder, file), 'utf8')));
  return { folder, base: `/${base}/`.replace(/\/+/g, '/'), pages, files: new Set(files) };
}

/** Parses one page. */
export function builtPage(file: string, html: string): BuiltPage {
  return { file, html, document: parse(html) };
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
