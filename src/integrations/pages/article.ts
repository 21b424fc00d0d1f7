import { serializeOuter } from 'parse5';
import { attribute, type BuiltPage, type Element } from '../../built-site/site.ts';
import type { Locale } from '../../i18n/locales.ts';

/** What the list of all articles says of one. */
export interface ArticleEntry {
  locale: Locale;
  /** First segment of its address below the language, e.g. `guide`; empty for the front page. */
  section: string;
  title: string;
  description: string;
  /** Absolute address. */
  address: string;
}

/** The article of a page, with its HTML; undefined for a page that is none. */
export function articleOf({
  file,
  elements,
}: Pick<BuiltPage, 'file' | 'elements'>): { entry: ArticleEntry; html: string } | undefined {
  const [, locale, path] = /^(zh|en)\/(.*)index\.html$/.exec(file) ?? [];
  const body = elements.find((one) => attribute(one, 'data-pagefind-body') !== undefined);
  const address = contentOf(elements, 'link', 'rel', 'canonical', 'href');
  if (!body || !address) return undefined;
  return {
    entry: {
      locale: locale as Locale,
      section: path!.split('/')[0]!,
      title: contentOf(elements, 'meta', 'property', 'og:title', 'content') ?? '',
      description: contentOf(elements, 'meta', 'name', 'description', 'content') ?? '',
      address,
    },
    html: serializeOuter(body),
  };
}

function contentOf(
  elements: readonly Element[],
  tag: string,
  key: string,
  value: string,
  wanted: string,
) {
  const found = elements.find((one) => one.tagName === tag && attribute(one, key) === value);
  return found && attribute(found, wanted);
}
