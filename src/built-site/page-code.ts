import type { PageCode } from '../hosting/policy.ts';
import { attribute, type BuiltPage, type Element } from './site.ts';

/** Blocks of data: the browser never runs them, so no policy concerns them. */
const dataTypes = new Set(['application/json', 'application/ld+json', 'text/plain']);

/** What a page holds and loads that its policy has to allow, in document order. */
export function pageCode({ elements }: Pick<BuiltPage, 'elements'>): PageCode {
  const has = (pattern: RegExp) => elements.some(({ tagName }) => pattern.test(tagName));
  const searches = has(/^(site-search|search-page)$/);
  return {
    scripts: elements.filter(isInlineScript).map(textOf),
    styles: elements.filter(({ tagName }) => tagName === 'style').map(textOf),
    styleAttributes: elements.flatMap((element) => attribute(element, 'style') ?? []),
    loadsScripts: elements.some(
      (element) => element.tagName === 'script' && attribute(element, 'src') !== undefined,
    ),
    // The dialog of the search comes with styles of its own.
    loadsStyles: searches || elements.some((element) => attribute(element, 'rel') === 'stylesheet'),
    searches,
    takesArticles: has(/^image-chooser$/),
    sendsForms: searches || has(/^form$/),
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
