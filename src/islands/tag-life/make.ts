import { markedParts } from '../../domain/text/marked-parts.ts';

/*
 * Kept apart from what other islands use: a module that two islands share becomes a file of its own, which then counts
 * for every page that needs one of them.
 */

/** Fills the `{placeholders}` of a sentence. */
export function fillIn(
  sentence: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A sentence as nodes: its days never break, and its code is code. */
export function sentenceNodes(sentence: string): (Node | string)[] {
  return markedParts(sentence).map(({ kind, text }) => {
    if (kind === 'words') return text;
    return kind === 'code'
      ? make('code', {}, [text])
      : make('time', { className: 'day', dateTime: text }, [text]);
  });
}

/** An element with properties and what it holds. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}
