/** A query of a table in `e2e/relevance/`, and where it should lead. */
export interface RelevanceRow {
  query: string;
  /** What search should look for instead of a query with a slip. */
  means?: string;
  /** Address below the language, or several that answer equally well; one without fragment asks for the page. */
  first: string | readonly string[];
}

/** A question of `e2e/relevance/fresh.*.yml`, which nobody tuned on. */
export interface FreshQuestion {
  query: string;
  /** Every address below the language that answers it; absent when none does yet. */
  expect?: readonly string[];
  /** What the site does not say. */
  missing?: string;
  /** Where the question stands in public. */
  source: string;
}

/**
 * Where among the addresses found the first is that was wanted, from 0; -1 when none is among them.
 * @param wanted addresses below the language
 * @param resolve makes an address as search finds it of one below the language
 */
export function placeOf(
  wanted: string | readonly string[],
  found: readonly string[],
  resolve: (path: string) => string,
): number {
  const addresses = [wanted].flat().map(resolve);
  return found.findIndex((url) =>
    addresses.some((one) => url === one || (!one.includes('#') && url.split('#')[0] === one)),
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
