import { attribute, elementsOf, type Element, type Site } from './site.ts';
import type { Problem } from './problem.ts';

/** A size, or a day as records write it. */
const figure = /\d[\d,.]*\s*[kKMG]i?B\b|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/u;

/** What shows output or samples, and what a component renders from a record. */
const exempt =
  /^(script|style|code|pre|template|noscript|svg|data|time|blockquote|small|dl|caption)$/;
const block = /^(p|li|tr|h\d|figcaption)$/;

type Children = { childNodes?: readonly unknown[]; content?: { childNodes: readonly unknown[] } };

/**
 * What readers see in articles traces to a record as well, texts of records and of the interface included: a size or a
 * day is a `<data>` or a `<time>`, or a source stands in its paragraph, item or row, in the caption of its table or
 * before it. A `<data>` says in its title, or in its row, of which day it is.
 */
export function checkShownFigures({ pages }: Site): Problem[] {
  return pages.flatMap(({ file, document }) =>
    [...elementsOf(document)]
      .filter(({ tagName }) => tagName === 'article')
      .flatMap((article) => [
        ...bareText(article, []).map((text): Problem => ({
          file,
          field: JSON.stringify(text),
          message: 'is a figure that names no source',
          fix: 'let a component render it from its record, or name the source beside it',
        })),
        ...undated(article).map((value): Problem => ({
          file,
          field: `<data value="${value}">`,
          message: 'does not say of which day it is',
          fix: 'give it a title with the day of its record, or a <time> in the same row',
        })),
      ]),
  );
}

function childrenOf(node: object): readonly object[] {
  const { content, childNodes } = node as Children;
  return (content?.childNodes ?? childNodes ?? []) as readonly object[];
}

function bareText(node: object, above: readonly Element[]): string[] {
  if ('tagName' in node && exempt.test(String(node.tagName))) return [];
  if ('value' in node && 'nodeName' in node && node.nodeName === '#text') {
    const found = figure.exec(String(node.value).replaceAll(/“[^”]*”/g, ' '))?.[0];
    if (!found) return [];
    const holder = above.findLast(({ tagName }) => block.test(tagName));
    const sourced = [holder, before(above), captionOf(above)].some(isSourced);
    return !holder || sourced ? [] : [found];
  }
  const path = 'tagName' in node ? [...above, node as Element] : above;
  return childrenOf(node).flatMap((child) => bareText(child, path));
}

/** The paragraph that leads to the table or list somebody stands in. */
function before(above: readonly Element[]): Element | undefined {
  const [parent, ...inner] = above.slice(1);
  if (!parent || inner.length === 0) return undefined;
  const siblings = childrenOf(above[0]!).filter((node): node is Element => 'tagName' in node);
  const previous = siblings[siblings.indexOf(parent) - 1];
  return previous?.tagName === 'p' ? previous : undefined;
}

/** The caption of the table somebody stands in. */
function captionOf(above: readonly Element[]): Element | undefined {
  const table = above.findLast(({ tagName }) => tagName === 'table');
  return table && [...elementsOf(table)].find(({ tagName }) => tagName === 'caption');
}

function isSourced(element: Element | undefined): boolean {
  if (!element) return false;
  return [...elementsOf(element)].some((one) =>
    (attribute(one, 'class') ?? '').split(' ').includes('source'),
  );
}

function undated(article: Element): string[] {
  const rows = [...elementsOf(article)].filter(({ tagName }) => tagName === 'tr');
  const dated = new Set(
    rows
      .filter((row) => [...elementsOf(row)].some(({ tagName }) => tagName === 'time'))
      .flatMap((row) => [...elementsOf(row)]),
  );
  return [...elementsOf(article)]
    .filter((one) => one.tagName === 'data' && !dated.has(one))
    .filter((one) => !/\d{4}-\d{2}-\d{2}/.test(attribute(one, 'title') ?? ''))
    .map((one) => attribute(one, 'value') ?? '');
}
