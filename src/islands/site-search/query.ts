import type { HitKind } from '../../domain/pages/kind.ts';
import type { NamesOf } from '../../domain/search/outline.ts';
import {
  bestSections,
  mergeMarks,
  rankHits,
  worthsOf,
  type Hit,
} from '../../domain/search/ranking.ts';
import { askedWords, wordsOf } from '../../domain/search/words.ts';
import type { PagefindIndex, PagefindSection } from './pagefind.ts';

/** Sections whose text is loaded, a kilobyte each, and how many of one page. */
const most = { sections: 7, perPage: 3 };

/** Where a query is asked. */
export interface SearchIn {
  index: PagefindIndex;
  namesOf: NamesOf;
  /** Tag of the language of both. */
  language: string;
  /** The kinds of page to look in; none means all. */
  kinds?: readonly HitKind[];
}

/** Sections that match, best first, and whether any holds all words of the query. */
export async function search(
  query: string,
  { index, namesOf, language, kinds = [] }: SearchIn,
): Promise<{ hits: Hit[]; exact: boolean }> {
  const filters = kinds.length > 0 ? { kind: { any: kinds } } : {};
  const answers = await Promise.all(
    askedWords(query, language).map(async (word) => {
      const { results } = await index.search(word, { filters });
      return { word, results };
    }),
  );
  const asked = worthsOf(answers, wordsOf(query, language));
  const best = bestSections(answers, asked, namesOf, most);
  const hits = await Promise.all(
    best.map(async ({ found, score }) => toHit(await found.data(), score)),
  );
  return rankHits(hits, asked);
}

function toHit({ url, content, excerpt, meta, filters }: PagefindSection, score: number): Hit {
  return { ...meta, url, kind: filters.kind[0]!, excerpt: mergeMarks(excerpt), content, score };
}

/** Does any page hold a word, in any of its forms? In quotes the index does not go on to words that begin alike. */
export const isHeld = async (index: PagefindIndex, word: string): Promise<boolean> =>
  (await index.search(`"${word}"`)).results.length > 0;
