import { attribute, elementsOf, type BuiltPage, type Element } from '../../built-site/site.ts';
import type { Problem } from '../../content/problem.ts';
import type { Versions } from '../../content/versions.ts';

/**
 * What holds no figure of ours: samples and output, drawings and reviews made from records, other people's words, menus that repeat
 * headings, and the two elements in which components render a figure with its record's day.
 */
const exempt =
  /^(head|script|style|template|noscript|nav|code|pre|kbd|samp|svg|blockquote|data|time|review-box)$/;
const block = /^(p|li|tr|h\d|figcaption|caption|dt|dd|summary)$/;

interface Children {
  childNodes?: readonly unknown[];
  content?: { childNodes: readonly unknown[] };
}

/**
 * Every number a reader sees on a page traces to a record, texts of records and of the interface included: a component
 * renders it as `<data>` or `<time>`, or a source stands in its paragraph, item or row, in the caption of its table, or
 * in the paragraph beside its table or list. A `<data>` says in its title, or in its row, of which day it is.
 * Versions count as traced when the records know them; what else is no figure is listed in {@link withoutNames}.
 */
export function checkNumbers(page: BuiltPage, versions: Versions): Problem[] {
  return [...bare(page, versions), ...undated(page)];
}

function bare({ file, document }: BuiltPage, versions: Versions): Problem[] {
  const take = withoutVersionsOf(versions);
  const found = new Set(unsourcedTexts(document, []).flatMap((text) => bareNumber(text, take)));
  return [...found].map((text) => ({
    file,
    field: JSON.stringify(text),
    message: 'holds a number that names no source',
    fix: 'let a component render it from its record, name the source beside it, or write an identifier as code',
  }));
}

function childrenOf(node: object): readonly object[] {
  const { content, childNodes } = node as Children;
  return (content?.childNodes ?? childNodes ?? []) as readonly object[];
}

function unsourcedTexts(node: object, above: readonly Element[]): string[] {
  if ('tagName' in node) {
    const element = node as Element;
    if (exempt.test(element.tagName) || attribute(element, 'aria-hidden') === 'true') return [];
  }
  if ('value' in node && 'nodeName' in node && node.nodeName === '#text') {
    const text = String(node.value);
    if (!/\d/.test(text)) return [];
    const holder = above.findLast(({ tagName }) => block.test(tagName));
    return [holder, captionOf(above), ...beside(above)].some(isSourced) ? [] : [text];
  }
  const path = 'tagName' in node ? [...above, node as Element] : above;
  return childrenOf(node).flatMap((child) => unsourcedTexts(child, path));
}

/** The paragraphs before and after the table or list somebody stands in. */
function beside(above: readonly Element[]): Element[] {
  return above.flatMap((parent, at) => {
    const inner = above[at + 1];
    if (!inner || !above.slice(at + 1).some(({ tagName }) => /^(table|ul|ol)$/.test(tagName))) {
      return [];
    }
    const siblings = childrenOf(parent).filter((one): one is Element => 'tagName' in one);
    const place = siblings.indexOf(inner);
    return [siblings[place - 1], siblings[place + 1]].filter(
      (one): one is Element => one?.tagName === 'p',
    );
  });
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

/** The text around the first number that nothing vouches for, if there is one. */
function bareNumber(text: string, withoutVersions: (text: string) => string): string[] {
  const left = withoutNames(withoutVersions(text.replaceAll(/“[^”]*”/g, ' ')));
  const at = /\d/.exec(left)?.index;
  if (at === undefined) return [];
  return [
    left
      .slice(Math.max(0, at - 16), at + 16)
      .replaceAll(/\s+/g, ' ')
      .trim(),
  ];
}

/** Takes out versions on record: after the name of their product, alone or as a list, and dotted ones anywhere. */
function withoutVersionsOf(versions: Versions): (text: string) => string {
  const names = [...versions.keys()].map((name) => name.replace(/[.*+?()[\]\\/|]/g, '\\$&'));
  const all = new Set([...versions.values()].flatMap((known) => [...known]));
  const list = new RegExp(
    `(${names.toSorted((a, b) => b.length - a.length).join('|')})(\\s)` +
      String.raw`(\d+(?:\.\d+)*(?:(?:, | and | or | to |、|和|、|或|到)\d+(?:\.\d+)*)*)(?![\d.]*\d)`,
    'g',
  );
  return (text) => {
    const named = text.replace(list, (whole, name: string, gap: string, numbers: string) => {
      const known = versions.get(name)!;
      return numbers.match(/\d+(?:\.\d+)*/g)!.every((one) => known.has(one)) ? name + gap : whole;
    });
    return named.replaceAll(/(?<![\d.,])\d+(?:\.\d+)+(?![.,]?\d)/g, (one) =>
      all.has(one) ? ' ' : one,
    );
  };
}

/** Takes out what is written with digits and is no figure. */
function withoutNames(text: string): string {
  return (
    text
      // Names: amd64, BI003, debian13, Apache-2.0, docker-node#2561, CC BY 4.0, and 32-bit.
      .replaceAll(/(?<![\w.])[A-Za-z][\w./:@+-]*\d[\w./:@+-]*|(?<![\w./-])[\w./-]+#\d+/g, ' ')
      .replaceAll(/CC BY \d\.\d|\d+(?:-bit| ?位)/g, ' ')
      // Places in an order: an item that begins with its number, "step 3", 第3步.
      .replace(/^\s*\d+\. /, ' ')
      .replaceAll(/\bsteps? \d+(?: (?:to|and) \d+)?|第\d+(?:到\d+)?步/gi, ' ')
      // How many questions the chooser asks: counted from the decision.
      .replaceAll(/\bquestion \d+|\bat most \d+ (?:more|questions)\b/gi, ' ')
      .replaceAll(/第\d+题|最多还有\d+题|最多回答\d+个问题/g, ' ')
      // The first process of a container.
      .replaceAll(/1号进程/g, ' ')
      // What a unit means.
      .replaceAll(/1 MB = [\d,\s]+/g, ' ')
      // Nothing at all.
      .replaceAll(/(?<![\d.,])0(?!\d|[.,]\d)/g, ' ')
  );
}

function undated({ file, elements }: BuiltPage): Problem[] {
  const rows = elements.filter(({ tagName }) => tagName === 'tr');
  const dated = new Set(
    rows
      .filter((row) => [...elementsOf(row)].some(({ tagName }) => tagName === 'time'))
      .flatMap((row) => [...elementsOf(row)]),
  );
  return elements
    .filter((one) => one.tagName === 'data' && !dated.has(one))
    .filter((one) => !/\d{4}-\d{2}-\d{2}/.test(attribute(one, 'title') ?? ''))
    .map((one) => ({
      file,
      field: `<data value="${attribute(one, 'value') ?? ''}">`,
      message: 'does not say of which day it is',
      fix: 'give it a title with the day of its record, or a <time> in the same row',
    }));
}
