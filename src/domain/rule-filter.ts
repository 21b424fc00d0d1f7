/** Runs in the browser: which rules of the catalogue show. */

/** What the address may ask for, with the values it may take; text takes any. */
export const filterKeys = ['runtime', 'family', 'severity'] as const;
export type FilterKey = (typeof filterKeys)[number];
export type FilterOptions = Readonly<Record<FilterKey, readonly string[]>>;

export interface RuleFilter extends Partial<Record<FilterKey, string>> {
  /** Words, all of which have to occur; an id of ours or of Hadolint is a word. */
  q?: string;
}

/** A rule as the catalogue knows it. An empty list means all. */
export interface FilterableRule {
  severity: string;
  runtimes: readonly string[];
  families: readonly string[];
  /** Id, former ids, Hadolint ids, title and verdict. */
  text: string;
}

const longestText = 100;

/**
 * Reads the filter off an address. What is unknown, repeated or too long is dropped and named.
 * @param search query of the address, with or without `?`
 */
export function readFilter(
  search: string,
  options: FilterOptions,
): { filter: RuleFilter; dropped: string[] } {
  const filter: RuleFilter = {};
  const dropped: string[] = [];
  for (const [key, value] of new URLSearchParams(search)) {
    const drop = () => dropped.push(`${key}=${value}`.slice(0, 60));
    const isKey = key === 'q' || filterKeys.some((one) => one === key);
    if (!isKey || filter[key as keyof RuleFilter] !== undefined) {
      drop();
    } else if (key === 'q') {
      if (value.length > longestText) drop();
      else if (value.trim()) filter.q = value.trim();
    } else if (options[key as FilterKey].includes(value)) {
      filter[key as FilterKey] = value;
    } else if (value) {
      drop();
    }
  }
  return { filter, dropped };
}

/** The query of an address for a filter; empty when nothing is filtered. */
export function writeFilter(filter: RuleFilter): string {
  const query = new URLSearchParams();
  for (const key of [...filterKeys, 'q'] as const) {
    const value = filter[key];
    if (value) query.set(key, value);
  }
  return query.size > 0 ? `?${query}` : '';
}

/** Does a rule pass the filter? A rule about all families passes every family. */
export function passes(
  rule: FilterableRule,
  { runtime, family, severity, q = '' }: RuleFilter,
): boolean {
  const concerns = (ids: readonly string[], one: string | undefined) =>
    !one || ids.length === 0 || ids.includes(one);
  const text = normalized(rule.text);
  return (
    concerns(rule.runtimes, runtime) &&
    concerns(rule.families, family) &&
    (!severity || rule.severity === severity) &&
    normalized(q)
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}

const normalized = (text: string) => text.normalize('NFKC').toLowerCase();
