import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  attribute,
  visibleText,
  type BuiltPage,
  type BuiltSite,
  type Element,
} from '../../built-site/site.ts';
import type { Problem } from '../../content/problem.ts';

/** No raw Markdown shows on the page. */
export function checkRawMarkdown({ file, document }: BuiltPage): Problem[] {
  return [...visibleText(document)].flatMap((text): Problem[] => {
    const mark = /\*\*|(?:^|\n)\s*:::|\{#[a-z-]+\}/.exec(text)?.[0].trim();
    if (!mark) return [];
    const field = JSON.stringify(text.trim().slice(0, 60));
    return [
      {
        file,
        field,
        message: `prints "${mark}"`,
        fix: 'correct the Markdown it comes from: a bold with punctuation inside, a directive, an id outside a heading',
      },
    ];
  });
}

/** The page loads and embeds nothing from another host. Links a reader may follow are no request. */
export function checkThirdParty({ file, elements }: BuiltPage): Problem[] {
  return elements.flatMap((element) => [
    ...addressesLoadedBy(element)
      .filter(isElsewhere)
      .map((address) => thirdParty(file, `<${element.tagName}> ${address}`)),
    ...addressesInStyle(styleOf(element)).map((address) => thirdParty(file, address)),
  ]);
}

/** No style loads anything from another host. */
export function checkStyles({ files, folder }: BuiltSite): Problem[] {
  return [...files]
    .filter((file) => file.endsWith('.css') && !file.startsWith('pagefind/'))
    .flatMap((file) =>
      addressesInStyle(readFileSync(join(folder, file), 'utf8')).map((address) =>
        thirdParty(file, address),
      ),
    );
}

const thirdParty = (file: string, field: string): Problem => ({
  file,
  field,
  message: 'is a request to another host',
  fix: 'serve the file from this site',
});

const isElsewhere = (address: string) => /^\s*(https?:)?\/\//i.test(address);

/** Addresses that the browser asks for because of an element, whether or not anybody follows it. */
function addressesLoadedBy(element: Element): string[] {
  const value = (name: string) => attribute(element, name) ?? '';
  if (/^(script|img|iframe|source|video|audio|track|embed|input)$/.test(element.tagName)) {
    const set = value('srcset').split(',');
    return [value('src'), value('poster'), ...set];
  }
  if (element.tagName === 'object') return [value('data')];
  if (/^(use|image)$/.test(element.tagName)) return [value('href'), value('xlink:href')];
  const loads = /stylesheet|icon|manifest|preload|prefetch|preconnect|dns-prefetch/;
  return element.tagName === 'link' && loads.test(value('rel')) ? [value('href')] : [];
}

/** Style written into an element: its attribute, or the text of a `<style>`. */
function styleOf(element: Element): string {
  const text = element.tagName === 'style' ? element.childNodes : [];
  return [
    attribute(element, 'style') ?? '',
    ...text.map((node) => ('value' in node ? node.value : '')),
  ].join('\n');
}

/** Other hosts that a style loads from. */
function addressesInStyle(css: string): string[] {
  const loads = /(?:url\(\s*|@import\s+(?:url\(\s*)?)["']?((?:https?:)?\/\/[^"')\s]+)/gi;
  return [...css.matchAll(loads)].map(([, address]) => address!);
}

/** The page is in the search index if it is an article; what is kept out says so with a robots tag. */
export function checkIndexed({ file, elements }: BuiltPage): Problem[] {
  if (!/^(zh|en)\//.test(file)) return [];
  const kept = elements.some(
    (element) => element.tagName === 'meta' && attribute(element, 'name') === 'robots',
  );
  const indexed = elements.some(
    (element) => attribute(element, 'data-pagefind-body') !== undefined,
  );
  if (indexed !== kept) return [];
  return [
    {
      file,
      message: kept ? 'is indexed though robots are kept out' : 'is not in the search index',
      fix: 'use the Article layout, with noIndex for pages nobody searches for',
    },
  ];
}
