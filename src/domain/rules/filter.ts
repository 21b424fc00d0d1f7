/** Runs in the browser: which rules of the catalogue show. */
import { readQuery, writeQuery } from '../addresses/query.ts';

/** What the address may ask for, with the values it may take; text takes any. */
export const filterKeys = ['runtime', 'family', 'severity'] as const;
export type FilterKey = (typeof filterKeys)[number];
export type FilterOptions = Readonly<Record<FilterKey, readonly string[]>>;

export interface RuleFilter extends Partial<Record<FilterKey, string>> {
  /** Words, all of which have to occur; an id of ours or of another tool's check is a word. */
  q?: string;
}

/** A rule as the catalogue knows it. An empty list means all. */
export interface FilterableRule {
  severity: string;
  runtimes: readonly string[];
  families: readonly string[];
  /** Id, former ids, checks of other tools, title and verdict. */
  text: string;
}

const longestText = 100;
const queryKeys = [...filterKeys, 'q'] as const;

/**
 * Reads the filter from a query string. Unknown, repeated or overlong values are dropped and reported.
 * @param search query of the address, with or without `?`
 */
export function readFilter(
  search: string,
  options: FilterOptions,
): { filter: RuleFilter; dropped: string[] } {
  const oneOf = (key: FilterKey) => (value: string) => options[key].includes(value);
  const { values, dropped } = readQuery(search, {
    runtime: oneOf('runtime'),
    family: oneOf('family'),
    severity: oneOf('severity'),
    q: (value) => value.length <= longestText,
  });
  return { filter: values, dropped };
}

/** The query of an address for a filter; empty when nothing is filtered. */
export function writeFilter(filter: RuleFilter): string {
  return writeQuery(filter, queryKeys);
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
