import type { HitKind } from '../../domain/pages/kind.ts';
import { mergeMarks, queryParts, rankHits, spread, type Hit } from '../../domain/search/ranking.ts';
import type { PagefindIndex, PagefindSection } from './pagefind.ts';

/** Hits looked at for ranking, half a kilobyte each. */
const considered = 16;
/** The same for each word, when a query is asked again by its words. */
const consideredByPart = 5;
/** Sections of one page in a result. */
const perPage = 3;

/**
 * Sections that match, best first, and whether any holds the whole query.
 * @param kinds the kinds of page to look in; none means all
 */
export async function search(
  pagefind: PagefindIndex,
  query: string,
  language: string,
  kinds: readonly HitKind[] = [],
): Promise<{ hits: Hit[]; exact: boolean }> {
  const asked = query.normalize('NFKC');
  let found = rankHits(await hitsFor(pagefind, asked, kinds), query);
  if (!found.exact) {
    // The index may cut a word elsewhere than the browser does: ask by parts, judge by the whole.
    const parts = queryParts(asked, language);
    const more = await Promise.all(
      parts.slice(0, 6).map((part) => hitsFor(pagefind, part, kinds, consideredByPart)),
    );
    const byUrl = new Map([...more.flat(), ...found.hits].map((hit) => [hit.url, hit]));
    const again = rankHits([...byUrl.values()], query);
    if (again.exact || found.hits.length === 0) found = again;
  }
  return { hits: spread(found.hits, perPage), exact: found.exact };
}

/** The first sections that an index has for a query. */
export async function hitsFor(
  pagefind: PagefindIndex,
  query: string,
  kinds: readonly HitKind[],
  most = considered,
): Promise<Hit[]> {
  const filters = kinds.length > 0 ? { kind: { any: kinds } } : {};
  const { results } = await pagefind.search(query, { filters });
  return Promise.all(
    results.slice(0, most).map(async ({ score, data }) => toHit(await data(), score)),
  );
}

function toHit({ url, content, excerpt, meta, filters }: PagefindSection, score: number): Hit {
  return { ...meta, url, kind: filters.kind[0]!, excerpt: mergeMarks(excerpt), content, score };
}
