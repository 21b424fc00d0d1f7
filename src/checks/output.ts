import { attribute, elementsOf, visibleText, type Site } from './site.ts';
import type { Problem } from './problem.ts';

/** No raw Markdown shows on a page. */
export function checkRawMarkdown({ pages }: Site): Problem[] {
  return pages.flatMap(({ file, document }) =>
    [...visibleText(document)].flatMap((text): Problem[] => {
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
    }),
  );
}

/** No page loads or embeds anything from another host. Links a reader may follow are no request. */
export function checkThirdParty({ pages }: Site): Problem[] {
  const loads = /^(script|img|iframe|source|video|audio|embed|object)$/;
  return pages.flatMap(({ file, document }) =>
    [...elementsOf(document)].flatMap((element): Problem[] => {
      const isResource =
        loads.test(element.tagName) ||
        (element.tagName === 'link' &&
          /stylesheet|icon|preload|prefetch|preconnect|dns-prefetch/.test(
            attribute(element, 'rel') ?? '',
          ));
      const address = attribute(element, 'src') ?? attribute(element, 'href') ?? '';
      if (!isResource || !/^(https?:)?\/\//.test(address)) return [];
      return [
        {
          file,
          field: `<${element.tagName}> ${address}`,
          message: 'is a request to another host',
          fix: 'serve the file from this site',
        },
      ];
    }),
  );
}

/** Every article is in the search index; what is kept out says so with a robots tag. */
export function checkIndexed({ pages }: Site): Problem[] {
  return pages.flatMap(({ file, document }): Problem[] => {
    if (!/^(zh|en)\//.test(file)) return [];
    const elements = [...elementsOf(document)];
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
  });
}
