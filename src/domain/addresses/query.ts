/** Runs in the browser: what an address asks for, as filters keep it there. Nothing in it is trusted. */

/** For every key an address may carry: whether a value will do. */
export type Accepts<Key extends string> = Readonly<Record<Key, (value: string) => boolean>>;

/**
 * Reads values from a query string. Unknown, repeated or rejected values are dropped and reported; an empty value
 * asks for nothing.
 * @param search query of the address, with or without `?`
 */
export function readQuery<Key extends string>(
  search: string,
  accepts: Accepts<Key>,
): { values: Partial<Record<Key, string>>; dropped: string[] } {
  const values: Partial<Record<Key, string>> = {};
  const dropped: string[] = [];
  for (const [name, value] of new URLSearchParams(search)) {
    const key = name as Key;
    const fits = Object.hasOwn(accepts, name) && values[key] === undefined;
    if (fits && !value.trim()) continue;
    if (fits && accepts[key](value)) values[key] = value.trim();
    else dropped.push(`${name}=${value}`.slice(0, 60));
  }
  return { values, dropped };
}

/** Longest text that is searched for. */
const longestText = 200;

/** What a text asks for: trimmed, of bounded length, and without halves of characters, which no address can hold. */
export function askedBy(text: string): string {
  return text.trim().slice(0, longestText).toWellFormed();
}

/** The query of an address for values, in the order of the keys; empty when nothing is asked for. */
export function writeQuery<Key extends string>(
  values: Readonly<Partial<Record<Key, string>>>,
  keys: readonly Key[],
): string {
  const query = new URLSearchParams(
    keys.flatMap((key) => (values[key] ? [[key, values[key]]] : [])),
  );
  return query.size > 0 ? `?${query}` : '';
}
