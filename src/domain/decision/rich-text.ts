import { markdownToMdast } from 'satteri';

/** A run of text, set as code or not. */
export interface Span {
  text: string;
  code?: true;
}

/** A part of a text from a record. */
export type Block = { paragraph: readonly Span[] } | { list: readonly (readonly Span[])[] };

interface Node {
  type: string;
  value?: string;
  ordered?: boolean | null;
  children?: readonly Node[];
}

const names: Readonly<Record<string, string>> = {
  code: 'a block of code',
  emphasis: 'emphasis',
  heading: 'a heading',
  html: 'HTML',
  image: 'an image',
  link: 'a link',
  strong: 'bold text',
  table: 'a table',
};

/**
 * Reads a text of a record: paragraphs, flat lists (`- item`) and inline code, in Markdown.
 * @throws RangeError when it holds anything else; the message names it
 */
export function parseRichText(text: string): Block[] {
  const { children = [] } = markdownToMdast(text) as Node;
  return children.map((node): Block => {
    if (node.type === 'paragraph') return { paragraph: spansOf(node) };
    if (node.type === 'list' && !node.ordered) {
      return { list: (node.children ?? []).map(itemOf) };
    }
    throw refused(node);
  });
}

/** The words of a text of a record alone, e.g. for a link preview: one line, without marks of Markdown. */
export function plainText(text: string): string {
  const lines = parseRichText(text).flatMap((block) =>
    'paragraph' in block ? [block.paragraph] : block.list,
  );
  return lines.map((spans) => spans.map((span) => span.text).join('')).join(' ');
}

function itemOf({ children = [] }: Node): Span[] {
  const [paragraph, more] = children;
  if (more) throw refused(more, 'inside a list');
  return paragraph?.type === 'paragraph' ? spansOf(paragraph) : [];
}

function spansOf({ children = [] }: Node): Span[] {
  return children.map((node): Span => {
    if (node.type === 'text') return { text: node.value ?? '' };
    if (node.type === 'inlineCode') return { text: node.value ?? '', code: true };
    throw refused(node);
  });
}

function refused({ type, ordered }: Node, where = ''): RangeError {
  const name = type === 'list' ? (ordered ? 'a numbered list' : 'a list') : (names[type] ?? type);
  return new RangeError(where ? `${name} ${where}` : name);
}
