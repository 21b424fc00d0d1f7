import { serializeOuter } from 'parse5';
import { attribute, elementsOf, type BuiltPage, type Element } from '../built-site/site.ts';
import { hitKindOf, toPageKind, type PageKind } from '../domain/pages/kind.ts';
import type { Aliases } from '../domain/search/ranking.ts';
import { comparable } from '../domain/search/text.ts';

/** A part of a page that search finds on its own: the text before the first heading, or one heading's text. */
export interface SearchSection {
  /** Address below the site's root, e.g. `/zh/guide/alpine/#stack`. */
  url: string;
  /** A small HTML document in the form Pagefind reads. */
  html: string;
}

type Node = Element['childNodes'][number];

/** Pages about one thing that are many of a kind. They are found as a whole, by all words of a query. */
const whole: ReadonlySet<PageKind> = new Set(['error', 'result', 'tag']);

/**
 * Cuts a page into the sections that search finds. A hit is then a heading and not a long page, ranking compares
 * paragraphs with paragraphs, and a result costs the reader one section's bytes.
 * @returns nothing for a page without `data-pagefind-body`; headings without text of their own are left out
 */
export function sectionsOf({ file, elements }: BuiltPage): SearchSection[] {
  const body = elements.find((element) => attribute(element, 'data-pagefind-body') !== undefined);
  if (!body) return [];
  const root = elements.find(({ tagName }) => tagName === 'html')!;
  const language = attribute(root, 'lang')!;
  const url = `/${file.replace(/index\.html$/, '')}`;
  const aliases = JSON.parse(attribute(body, 'data-search-aliases') ?? '{}') as Aliases;
  const kind = toPageKind(attribute(root, 'data-kind'));
  const filter = `kind:${(kind && hitKindOf(kind)) ?? ''}`;
  const title = textOf(elements.find(({ tagName }) => tagName === 'h1') ?? body);

  const cuts = kind && whole.has(kind) ? [{ nodes: body.childNodes }] : cut(body);
  // Each entry of the index of errors has a page of its own.
  if (kind === 'errors') cuts.length = 1;
  return cuts.flatMap(({ heading, nodes }: Cut): SearchSection[] => {
    const id = heading && attribute(heading, 'id')!;
    if (heading && !nodes.some((node) => textOf(node))) return [];
    const named = heading ? textOf(heading) : title;
    const others = otherNames(named, aliases[id ?? 'page'] ?? []);
    const meta = [
      metaTag('title', named),
      heading ? metaTag('page', title) : '',
      others.length > 0 ? metaTag('aliases', others.join(' · ')) : '',
    ].join('');
    // As text too, for the names are not cut into words where they stand as metadata.
    const namesAsText = others
      .map((name) => `<p data-pagefind-weight="5">${cutHan(escaped(name))}</p>`)
      .join('');
    const content = [...(heading ? [heading] : []), ...nodes].map(markup).join('') + namesAsText;
    return [
      {
        url: id ? `${url}#${id}` : url,
        html: `<html lang="${language}"><body data-pagefind-body data-pagefind-filter="${filter}">${meta}${content}</body></html>`,
      },
    ];
  });
}

/** Names that are not the beginning of the title, each once: `distroless` says nothing more of “Distroless cc”. */
function otherNames(title: string, names: readonly string[]): string[] {
  const known = new Set<string>();
  return names.filter((name) => {
    const key = comparable(name);
    const isNew = !known.has(key) && !`${comparable(title)} `.startsWith(`${key} `);
    known.add(key);
    return isNew;
  });
}

interface Cut {
  heading?: Element;
  nodes: Node[];
}

/** The nodes below an element, in order, started anew at each heading that has an id. */
function cut(body: Element): Cut[] {
  const cuts: Cut[] = [{ nodes: [] }];
  const walk = (node: Node) => {
    if (isHeading(node)) cuts.push({ heading: node, nodes: [] });
    else if (holdsHeading(node)) node.childNodes.forEach(walk);
    else cuts.at(-1)!.nodes.push(node);
  };
  body.childNodes.forEach(walk);
  return cuts;
}

function isHeading(node: Node): node is Element {
  return 'tagName' in node && /^h[23]$/.test(node.tagName) && attribute(node, 'id') !== undefined;
}

/** Wraps a heading that starts a section. */
function holdsHeading(node: Node): node is Element {
  return 'tagName' in node && [...elementsOf(node)].some(isHeading);
}

const unread = /^(script|style|svg|template|noscript|button|select)$/;

function isIgnored(node: Node): boolean {
  if (!('tagName' in node)) return node.nodeName !== '#text';
  return unread.test(node.tagName) || attribute(node, 'data-pagefind-ignore') !== undefined;
}

/** The text that is indexed, spaces made one. */
function textOf(node: Node): string {
  if (isIgnored(node)) return '';
  if ('value' in node) return node.value.trim();
  return 'childNodes' in node
    ? node.childNodes.map(textOf).filter(Boolean).join(' ').replace(/\s+/g, ' ')
    : '';
}

/** Markup without what is not indexed, and without ids: the section has one already. */
function markup(node: Node): string {
  if (isIgnored(node)) return '';
  if (!('tagName' in node)) return cutHan(serializeOuter(node));
  const weight = attribute(node, 'data-pagefind-weight') ?? weights[node.tagName];
  const attributes = weight ? ` data-pagefind-weight="${weight}"` : '';
  return `<${node.tagName}${attributes}>${node.childNodes.map(markup).join('')}</${node.tagName}>`;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Chinese cut into words by zero-width spaces, as browsers cut a query. The index cuts in another way, which depends
 * on the words around: 多阶段构建 in a title and in a query would be different words. The spaces are never shown.
 */
function cutHan(text: string): string {
  return text.replace(/\p{Script=Han}{2,}/gu, (run) =>
    [...segmenter.segment(run)].map(({ segment }) => segment).join('\u200b'),
  );
}

/** Code is found, below prose. */
const weights: Readonly<Record<string, string>> = { pre: '0.4' };

const escaped = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function metaTag(name: string, value: string): string {
  return `<meta data-pagefind-meta="${name}[content]" content="${escaped(value)}">`;
}
