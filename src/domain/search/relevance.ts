/** A query of `e2e/relevance/`, and where it should lead. */
export interface RelevanceRow {
  query: string;
  /** What search should offer for a query with a slip. */
  means?: string;
  /** Address below the language, or several that answer equally well; one without fragment asks for the page. */
  first: string | readonly string[];
}

/**
 * Where among the addresses found the one is that should come first, from 0; -1 when it is not among them.
 * @param resolve makes an address as search finds it of one below the language
 */
export function placeOf(
  { first }: RelevanceRow,
  found: readonly string[],
  resolve: (path: string) => string,
): number {
  const wanted = [first].flat().map(resolve);
  return found.findIndex((url) =>
    wanted.some((one) => url === one || (!one.includes('#') && url.split('#')[0] === one)),
  );
}

/** Which share of queries has the right address first, and which in the top three: 0 to 1. */
export function sharesOf(places: readonly number[]): { first: number; three: number } {
  const share = (isGood: (place: number) => boolean) =>
    places.filter(isGood).length / places.length;
  return {
    first: share((place) => place === 0),
    three: share((place) => place >= 0 && place < 3),
  };
}
