import { mergeMarks, queryParts, rankHits, type Hit } from '../../domain/search.ts';

/** The part of Pagefind's script that is used. It is written beside the pages after the build. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}
interface PagefindPage {
  url: string;
  content: string;
  excerpt: string;
  meta: { title?: string };
  sub_results: { url: string; title: string; excerpt: string }[];
}

/** Hits looked at for ranking; Pagefind's own order decides beyond. */
const considered = 24;

let loading: Promise<Pagefind> | undefined;

/**
 * Loads the index once; a failed attempt may be repeated.
 * @throws Error when the index is not there, as in development before the first build
 */
export function loadIndex(): Promise<Pagefind> {
  loading ??= (async () => {
    const address = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}pagefind/pagefind.js`;
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ baseUrl: import.meta.env.BASE_URL, excerptLength: 24 });
    await pagefind.init();
    return pagefind;
  })();
  loading.catch(() => (loading = undefined));
  return loading;
}

/** Pages and sections that match, best first, and whether any holds the query in one piece. */
export async function search(query: string): Promise<{ hits: Hit[]; exact: boolean }> {
  const pagefind = await loadIndex();
  let pages = await pagesFor(pagefind, query);
  if (pages.length === 0) {
    const parts = queryParts(query, document.documentElement.lang);
    const found = await Promise.all(parts.map((part) => pagesFor(pagefind, part)));
    pages = [...new Map(found.flat().map((page) => [page.url, page])).values()];
  }
  return rankHits(pages.map(toHit(query)), query);
}

async function pagesFor(pagefind: Pagefind, query: string): Promise<PagefindPage[]> {
  const { results } = await pagefind.search(query);
  return Promise.all(results.slice(0, considered).map((result) => result.data()));
}

const toHit =
  (query: string) =>
  (page: PagefindPage): Hit => {
    const sections = page.sub_results.filter(({ url }) => url.includes('#'));
    const [best] = rankHits(
      sections.map(({ url, title, excerpt }) => ({
        url,
        title: '',
        section: title,
        excerpt,
        content: excerpt.replace(/<[^>]+>/g, ''),
      })),
      query,
    ).hits;
    return {
      url: best?.url ?? page.url,
      title: page.meta.title ?? page.url,
      ...(best?.section && { section: best.section }),
      excerpt: mergeMarks(best?.excerpt ?? page.excerpt),
      content: page.content,
    };
  };
