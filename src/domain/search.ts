/** A page or section found, reduced to what a result list shows. */
export interface Hit {
  /** Address within the site, with fragment. */
  url: string;
  title: string;
  /** Heading of the section, when the hit is below one. */
  section?: string;
  /** HTML from the index: text with `<mark>`. */
  excerpt: string;
  /** Text of the whole page, for judging the match. */
  content: string;
}

/** Text in the form in which queries are compared: one width, one case, no spaces. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b]+/g, '');
}

/** Does the text contain the whole query in one piece, spacing and case aside? */
export function containsWhole(text: string, query: string): boolean {
  const wanted = comparable(query);
  return wanted !== '' && comparable(text).includes(wanted);
}

/**
 * Puts hits that contain the query in one piece before those that only contain its parts.
 * The index splits Chinese into words and single characters, so parts alone say little.
 * @returns the hits in their new order, and whether any contains the whole query
 */
export function rankHits(hits: readonly Hit[], query: string): { hits: Hit[]; exact: boolean } {
  const isWhole = (hit: Hit) =>
    containsWhole(`${hit.title} ${hit.section ?? ''} ${hit.content}`, query);
  const whole = hits.filter(isWhole);
  const parts = hits.filter((hit) => !isWhole(hit));
  const inTitle = (hit: Hit) => containsWhole(`${hit.title} ${hit.section ?? ''}`, query);
  return {
    hits: [...whole.filter(inTitle), ...whole.filter((hit) => !inTitle(hit)), ...parts],
    exact: whole.length > 0,
  };
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
