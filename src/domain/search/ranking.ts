/** Kinds of page that search tells apart; a layout says which one its page is. */
export const pageKinds = [
  'guide',
  'rule',
  'errors',
  'image',
  'runtime',
  'tag',
  'chooser',
  'result',
  'home',
  'about',
] as const;
export type PageKind = (typeof pageKinds)[number];

/** Other names of a page (under `page`) and of its headings (under their ids). */
export type Aliases = Readonly<Record<string, readonly string[]>>;

/** A section found, reduced to what ranking and a result list need. */
export interface Hit {
  /** Address with the site's base and the section's fragment. */
  url: string;
  kind: PageKind;
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
  /** How well the index thinks it fits. */
  score: number;
}

/** Text as it is compared: one width, one case, hyphens and quotes as spaces, none beside Chinese characters. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u200b/g, '')
    .replace(/[\s\-`'"“”‘’]+/g, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim();
}

/** The pieces of a query a text must hold: what spaces part, and what a change of script parts. */
export function queryPieces(query: string): string[] {
  return comparable(query).match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) ?? [];
}

/** Does the (comparable) text hold a piece? Latin pieces start where a word does. */
function holds(text: string, piece: string): boolean {
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    const inWord = at > 0 && /[a-z0-9]/.test(text[at - 1]!) && /^[a-z0-9]/.test(piece);
    if (!inWord) return true;
  }
  return false;
}

/**
 * Puts hits that hold the whole query before those that hold its parts. The index cuts Chinese into words and single
 * characters, so parts alone say little. Within a rank the index's own order counts, and a title the query fills.
 * @returns the hits in their new order, and whether any holds the whole query
 */
export function rankHits(hits: readonly Hit[], query: string): { hits: Hit[]; exact: boolean } {
  const asked = { whole: comparable(query), pieces: queryPieces(query) };
  const judged = hits.map((hit) => ({ hit, ...judge(hit, asked) }));
  judged.sort((a, b) => b.rank - a.rank || b.weight - a.weight);
  return { hits: judged.map(({ hit }) => hit), exact: judged.some(({ rank }) => rank > 0) };
}

/** How well a hit fits: first by rank, 0 when it holds only parts of the query, then by weight. */
function judge(
  hit: Hit,
  { whole, pieces }: { whole: string; pieces: readonly string[] },
): { rank: number; weight: number } {
  // What stands before a colon names what follows it, as in `Slim: -slim`.
  const own = [hit.title, hit.title.split(/[:：]/)[0]!].map(comparable);
  const others = (hit.aliases?.split(' · ') ?? []).map(comparable);
  const fitting = [...own, ...others].filter(
    (name, at) => name === whole || (at === 0 && pieces.some((piece) => holds(name, piece))),
  );
  const fill = Math.max(0, ...fitting.map((name) => Math.min(1, whole.length / name.length)));
  const beginning = hit.page ? 1 : 1.5;
  const kind = hit.kind === 'result' ? 0.5 : 1;
  const weight = hit.score * (1 + fill) * beginning * kind;

  const all = (text: string) => pieces.length > 0 && pieces.every((piece) => holds(text, piece));
  const titles = comparable([hit.title, ...others, hit.page ?? ''].join(' '));
  const content = comparable(hit.content);
  if (own.includes(whole)) return { rank: 5, weight };
  if (others.includes(whole)) return { rank: 4, weight };
  if (fitting.length > 0 && all(titles)) return { rank: 3, weight };
  if (holds(content, whole)) return { rank: 2, weight };
  if (all(`${titles} ${content}`)) return { rank: 1, weight };
  // Only related: the section that says it best, not the page that is about something else.
  return { rank: 0, weight: weight / beginning };
}

/** Keeps the best few sections of each page, in order. */
export function spread(hits: readonly Hit[], perPage: number): Hit[] {
  const seen = new Map<string, number>();
  return hits.filter(({ url }) => {
    const page = url.split('#')[0]!;
    seen.set(page, (seen.get(page) ?? 0) + 1);
    return seen.get(page)! <= perPage;
  });
}

/** Joins marks that touch: the index marks every segment of a Chinese word on its own. */
export function mergeMarks(excerpt: string): string {
  return excerpt.replace(/<\/mark>\u200b?<mark>/g, '');
}

/**
 * The words of a query, for asking again when the index, which may cut a word elsewhere, finds nothing.
 * Without `Intl.Segmenter` Chinese falls back to pairs of characters.
 */
export function queryParts(query: string, language: string): string[] {
  const text = query.normalize('NFKC');
  if ('Segmenter' in Intl) {
    const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    return [...segmenter.segment(text)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment);
  }
  return text.split(/\s+/).flatMap((word) => {
    if (!/\p{Script=Han}/u.test(word)) return word ? [word] : [];
    return Array.from({ length: Math.max(1, word.length - 1) }, (_, at) => word.slice(at, at + 2));
  });
}
