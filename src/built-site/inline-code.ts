import type { InlineCode } from '../hosting/policy.ts';
import { attribute, type BuiltPage, type Element } from './site.ts';

/** Blocks of data: the browser never runs them, so no policy concerns them. */
const dataTypes = new Set(['application/json', 'application/ld+json', 'text/plain']);

/** Scripts and styles written into a page, in document order. */
export function inlineCode({ elements }: Pick<BuiltPage, 'elements'>): InlineCode {
  return {
    scripts: elements.filter(isInlineScript).map(textOf),
    styles: elements.filter(({ tagName }) => tagName === 'style').map(textOf),
  };
}

/** Is the element a script that runs and is written into the page? */
export function isInlineScript(element: Element): boolean {
  return (
    element.tagName === 'script' &&
    attribute(element, 'src') === undefined &&
    !dataTypes.has(attribute(element, 'type') ?? '')
  );
}

const textOf = ({ childNodes }: Element) =>
  childNodes.map((node) => ('value' in node ? node.value : '')).join('');
