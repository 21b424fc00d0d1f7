import { nodesOf, type Content, type MdxNode, type Prose } from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';

/** A number that somebody measured or counted, or a day: what must not stand without saying where it comes from. */
const figure =
  /\d[\d,.]*\s*(?:[kKMG]i?B\b|%|×|倍|times\b|CVEs?\b|个\s*CVE)|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/u;

/**
 * Every figure in prose traces to a record: it is rendered by a component (which leaves no text here), or a
 * `<Source>` stands in its paragraph, its table row or list item, or in the paragraph that such a table or list belongs
 * to. Code shows what a program printed; words in quotation marks and block quotes are somebody else's.
 */
export function checkFigures({ prose }: Content): Problem[] {
  return prose.flatMap((page) => blocks(page, page.tree.children ?? []));
}

function blocks(page: Prose, siblings: readonly MdxNode[]): Problem[] {
  return siblings.flatMap((node, at) => {
    if (node.type === 'blockquote') return [];
    if (node.type === 'paragraph' || node.type === 'heading') return bare(page, node);
    if (node.type === 'table' || node.type === 'list') {
      const beside = [siblings[at - 1], siblings[at + 1]];
      if (beside.some((one) => one?.type === 'paragraph' && isSourced(one))) return [];
      return node.type === 'list'
        ? blocks(page, node.children ?? [])
        : (node.children ?? []).flatMap((row) => bare(page, row));
    }
    return blocks(page, node.children ?? []);
  });
}

const isSourced = (node: MdxNode) => nodesOf(node).some(({ name }) => name === 'Source');

function bare({ file }: Prose, block: MdxNode): Problem[] {
  if (isSourced(block)) return [];
  const text = nodesOf(block)
    .map(({ type, value = '' }) => (type === 'text' ? value : ' '))
    .join('')
    .replaceAll(/“[^”]*”/g, ' ');
  const found = figure.exec(text)?.[0];
  if (!found) return [];
  return [
    {
      file,
      line: block.position?.start.line,
      field: JSON.stringify(found),
      message: 'is a figure that names no source',
      fix: 'let a record say it (<Size>, <EndOfLife>), or put <Source id="…" /> into the paragraph',
    },
  ];
}
