/**
 * The ranking formula, in one piece: see “Query → hits” in ARCHITECTURE.md. A query is asked word by word; names are
 * looked at for all that is found, the text for the best alone.
 */
import type { HitKind } from '../pages/kind.ts';
import type { NamesOf, SectionNames } from './outline.ts';
import { comparable, holds } from './text.ts';

/** Other names of a page (under `page`) and of its headings (under their ids). */
export type Aliases = Readonly<Record<string, readonly string[]>>;

/** A section found, reduced to what ranking and a result list need. */
export interface Hit {
  /** Address with the site's base and the section's fragment. */
  url: string;
  kind: HitKind;
  /** Heading of the section, or title of the page for its beginning. */
  title: string;
  /** Title of the page, for a section that has its own heading. */
  page?: string;
  /** Other names of the section. */
  aliases?: string;
  /** From the index: text with `<mark>` and escaped angle brackets; see `excerpt.ts`. */
  excerpt: string;
  /** Text of the section. */
  content: string;
  /** What the query is worth in it. */
  score: number;
}

/** What the index has for one word of a query. */
export interface WordAnswer<Found extends { id: string; score: number }> {
  word: string;
  /** Sections with the word, the best first; their number is the word's document frequency. */
  results: readonly Found[];
}

/** A word of the query and what it is worth: the rarer, the more. */
export interface Worth {
  /** Comparable, see `text.ts`. */
  word: string;
  worth: number;
}

/** Weights of the formula, set by hand. Halving one moves one query in fifty. */
const weights = {
  /** A word in a name, of what it is worth. */
  name: 0.4,
  /** A name that is the whole query, of what the query is worth. */
  whole: 1.2,
  /** Another name, of what a title counts. */
  alias: 0.8,
  /** The beginning of a page, on top. */
  beginning: 0.1,
  /** The whole query in a row, on top. */
  phrase: 0.5,
  /** A stop word, which counts in names alone. */
  stopWord: 1,
};

/** What a section of a kind counts beside others: generated pages say many times the same. */
const factors: Partial<Record<HitKind | 'list', number>> = {
  result: 0.75,
  tag: 0.75,
  about: 0.6,
  home: 0.6,
  list: 0.55,
};

/** A query as ranking sees it. */
export interface RankedQuery {
  /** The words that were asked. */
  asked: readonly Worth[];
  /** All words in order, stop words too, which are worth little. */
  all: readonly Worth[];
}

/**
 * What each word of a query is worth: `ln(1 + 1000 ÷ (10 + sections that hold it))`. The ten keep words that a
 * handbook hardly uses from counting for more than its own rare ones.
 * @param answers of the index, word by word
 * @param words all words of the query
 */
export function worthsOf(
  answers: readonly { word: string; results: readonly unknown[] }[],
  words: readonly string[],
): RankedQuery {
  const asked = answers.map(({ word, results }) => ({
    word: comparable(word),
    worth: results.length > 0 ? Math.log(1 + 1000 / (results.length + 10)) : 0,
  }));
  const all = words.map(comparable).map((word) => ({
    word,
    worth: asked.find((one) => one.word === word)?.worth ?? weights.stopWord,
  }));
  return { asked, all };
}

/**
 * The sections whose text is worth loading.
 * @param answers of the index, word by word
 * @param query what its words are worth
 * @param namesOf a section
 * @param most sections, and sections of one page
 */
export function bestSections<Found extends { id: string; score: number }>(
  answers: readonly WordAnswer<Found>[],
  query: RankedQuery,
  namesOf: NamesOf,
  most: { sections: number; perPage: number },
): { found: Found; score: number }[] {
  const sections = new Map<string, { found: Found; share: number; score: number }>();
  for (const [index, { results }] of answers.entries()) {
    const best = Math.max(...results.map(({ score }) => score), Number.MIN_VALUE);
    for (const found of results) {
      const share = query.asked[index]!.worth * (0.4 + 0.6 * Math.sqrt(found.score / best));
      const known = sections.get(found.id);
      if (!known) sections.set(found.id, { found, share, score: share });
      else {
        known.score += share;
        if (share > known.share) Object.assign(known, { found, share });
      }
    }
  }
  const judged = [...sections.values()].map(({ found, score }) => {
    const named = namesOf(found.id);
    return { found, named, score: named ? withNames(score, named, query) : score };
  });
  judged.sort((a, b) => b.score - a.score);
  return spread(judged, most.perPage, ({ named, found }) => named?.pageNumber ?? found.id).slice(
    0,
    most.sections,
  );
}

const sum = (words: readonly Worth[]) => words.reduce((total, { worth }) => total + worth, 0);

/** Adds to what the words of a query are worth in a section what they are worth in its names, and weighs its kind. */
function withNames(score: number, section: SectionNames, { asked, all }: RankedQuery): number {
  const { own, others } = comparableNames(section);
  const held = (text: string) => sum(asked.filter(({ word }) => holds(text, word)));
  const fill = Math.max(
    ...own.map((name) => filledBy(name, all)),
    ...others.map((name) => weights.alias * filledBy(name, all)),
  );
  const named = held([...own, ...others].join(' | '));
  const kind = factors[section.isList ? 'list' : section.kind] ?? 1;
  const beginning = section.page === undefined ? 1 + weights.beginning : 1;
  return (score + weights.name * named + weights.whole * fill * sum(asked)) * kind * beginning;
}

/** How far a query and a name are the same: the share of the name that the query fills, and the other way round. */
function filledBy(name: string, all: readonly Worth[]): number {
  const held = all.filter(({ word }) => holds(name, word));
  const letters = held.reduce((total, { word }) => total + word.replace(/ /g, '').length, 0);
  const filled = Math.min(1, letters / (name.replace(/ /g, '').length || 1));
  return (filled * sum(held)) / (sum(all) || 1);
}

const compared = new WeakMap<SectionNames, { own: string[]; others: string[] }>();

/** Names for comparison, made once. Text before a colon names the text after it, as in `Slim: -slim`. */
function comparableNames(section: SectionNames) {
  let names = compared.get(section);
  if (!names) {
    const { title, aliases } = section;
    names = {
      own: [title, title.split(/[:：]/)[0]!].map(comparable),
      others: aliases.map(comparable),
    };
    compared.set(section, names);
  }
  return names;
}

/**
 * Puts sections in their last order, with their text: what stands together in the query and in the text weighs more.
 * @returns the hits, best first, and whether any holds all words that were asked
 */
export function rankHits<One extends Hit>(
  hits: readonly One[],
  { asked, all }: RankedQuery,
): { hits: One[]; exact: boolean } {
  const total = sum(asked) || 1;
  const judged = hits.map((hit) => {
    const { title, page = '', aliases = '', content } = hit;
    const text = comparable([title, aliases, page, content].join(' | '));
    return {
      hit,
      weight: hit.score * (1 + (weights.phrase * longestRun(text, all)) / total),
      isWhole: asked.every(({ word }) => holds(text, word)),
    };
  });
  judged.sort((a, b) => b.weight - a.weight);
  return {
    hits: judged.map(({ hit }) => hit),
    exact: judged.some(({ isWhole }) => isWhole),
  };
}

/** Words whose runs are looked at: a pasted page must not take long. */
const mostInRun = 40;

/** What the longest run of words is worth that stand together in a text; one word alone is no run. */
function longestRun(text: string, all: readonly Worth[]): number {
  const words = all.slice(0, mostInRun);
  let best = 0;
  for (let from = 0; from < words.length; from++) {
    let { word: phrase, worth } = words[from]!;
    for (const next of words.slice(from + 1)) {
      const isChinese = /\p{Script=Han}$/u.test(phrase) || /^\p{Script=Han}/u.test(next.word);
      phrase += isChinese ? next.word : ` ${next.word}`;
      if (!text.includes(phrase)) break;
      worth += next.worth;
      best = Math.max(best, worth);
    }
  }
  return best;
}

/** Keeps the best few of each page, in order. */
export function spread<One>(
  found: readonly One[],
  perPage: number,
  pageOf: (one: One) => unknown,
): One[] {
  const seen = new Map<unknown, number>();
  return found.filter((one) => {
    const page = pageOf(one);
    seen.set(page, (seen.get(page) ?? 0) + 1);
    return seen.get(page)! <= perPage;
  });
}

/** Joins marks that touch: the index marks every segment of a Chinese word on its own. */
export function mergeMarks(excerpt: string): string {
  return excerpt.replace(/<\/mark>\u200b?<mark>/g, '');
}
