/** Runs in the browser: which families of the comparison show, and in which order. */
import { readQuery, writeQuery } from '../addresses/query.ts';

/** What can be chosen from a list, in the order of the address. */
export const choiceKeys = ['libc', 'shell', 'user', 'certificates', 'cost', 'platform'] as const;
export type ChoiceKey = (typeof choiceKeys)[number];

/** The usual order first. In each of them what has no value on record comes last. */
export const sorts = [
  'recommended-down',
  'compressed-up',
  'compressed-down',
  'unpacked-up',
  'unpacked-down',
  'until-up',
  'until-down',
] as const;
export type Sort = (typeof sorts)[number];

/** The columns that can be sorted, and the recommendation. */
type SortKind = 'recommended' | 'compressed' | 'unpacked' | 'until';

const queryKeys = [...choiceKeys, 'until', 'sort'] as const;
export type QueryKey = (typeof queryKeys)[number];

export interface ImageFilter extends Partial<Record<ChoiceKey, string>> {
  /** Day (`YYYY-MM-DD`) that regular support has to reach. */
  until?: string;
  /** The first of {@link sorts} when absent. */
  sort?: Sort;
}

/** What the filter knows of a family. */
export interface ImageFacts {
  /** All values that hold; an empty list where the record does not know. */
  choices: Readonly<Record<ChoiceKey, readonly string[]>>;
  /** Last day of regular support of the release in its `FROM` line; absent where no day is known. */
  until?: string;
  /** Number of ways through the chooser's questions that lead to this family. */
  recommended: number;
  /** Bytes on linux/amd64; absent where the record does not know. */
  compressed?: number;
  unpacked?: number;
}

/** What a filter says of a family: it fits, it does not, or it may: the record does not know these. */
export type Verdict = 'fits' | 'not' | readonly (ChoiceKey | 'until')[];

/**
 * Reads the filter from a query string. Unknown or repeated keys and values that are not on a list are dropped and reported.
 * @param search query of the address, with or without `?`
 * @param options values of the lists
 */
export function readImageFilter(
  search: string,
  options: Readonly<Record<ChoiceKey, readonly string[]>>,
): { filter: ImageFilter; dropped: string[] } {
  const oneOf = (values: readonly string[]) => (value: string) => values.includes(value);
  const { values, dropped } = readQuery<QueryKey>(search, {
    libc: oneOf(options.libc),
    shell: oneOf(options.shell),
    user: oneOf(options.user),
    certificates: oneOf(options.certificates),
    cost: oneOf(options.cost),
    platform: oneOf(options.platform),
    until: isCalendarDay,
    sort: oneOf(sorts),
  });
  return { filter: values as ImageFilter, dropped };
}

/** The query of an address for a filter; empty when nothing is filtered and the order is the usual one. */
export function writeImageFilter({ sort, ...filter }: ImageFilter): string {
  return writeQuery({ ...filter, ...(sort !== sorts[0] && { sort }) }, queryKeys);
}

/**
 * Judges a family. One value that does not fit rules it out; what the record does not know neither fits nor rules
 * out, but is named, so that it is shown apart instead of passing or vanishing.
 */
export function judge(facts: ImageFacts, filter: ImageFilter): Verdict {
  const unknown: (ChoiceKey | 'until')[] = [];
  for (const key of choiceKeys) {
    const wanted = filter[key];
    if (!wanted) continue;
    const values = facts.choices[key];
    if (values.length === 0) unknown.push(key);
    else if (!values.includes(wanted)) return 'not';
  }
  if (filter.until) {
    if (!facts.until) unknown.push('until');
    else if (facts.until < filter.until) return 'not';
  }
  return unknown.length > 0 ? unknown : 'fits';
}

/**
 * The rows in the order to show: what fits, then what may fit, then the rest; within each as sorted. Rows that are
 * alike come lightest first.
 */
export function arrange<Row extends { facts: ImageFacts }>(
  rows: readonly Row[],
  filter: ImageFilter,
): { row: Row; verdict: Verdict }[] {
  const [kind, direction] = (filter.sort ?? sorts[0]).split('-') as [SortKind, 'up' | 'down'];
  const rank = (verdict: Verdict) => (verdict === 'fits' ? 0 : verdict === 'not' ? 2 : 1);
  const valueOf = ({ until, ...facts }: ImageFacts, key: SortKind) =>
    key === 'until' ? (until ? Date.parse(until) : undefined) : facts[key];
  const by = (a: ImageFacts, b: ImageFacts, key: SortKind, sign: 1 | -1) => {
    const [one, other] = [valueOf(a, key) ?? NaN, valueOf(b, key) ?? NaN];
    // A difference with an unknown value is no number.
    return sign * (one - other) || Number(isNaN(one)) - Number(isNaN(other));
  };
  return rows
    .map((row) => ({ row, verdict: judge(row.facts, filter) }))
    .sort(
      (a, b) =>
        rank(a.verdict) - rank(b.verdict) ||
        by(a.row.facts, b.row.facts, kind, direction === 'up' ? 1 : -1) ||
        by(a.row.facts, b.row.facts, 'compressed', 1),
    );
}

/** Conditions without which something would fit, with how much; the others do not help on their own. */
export function loosenings(
  rows: readonly { facts: ImageFacts }[],
  filter: ImageFilter,
): { key: ChoiceKey | 'until'; count: number }[] {
  return ([...choiceKeys, 'until'] as const)
    .filter((key) => filter[key])
    .map((key) => {
      const { [key]: _, ...looser } = filter;
      return { key, count: rows.filter(({ facts }) => judge(facts, looser) === 'fits').length };
    })
    .filter(({ count }) => count > 0);
}

/** A day that is in the calendar: 31 February is not. */
function isCalendarDay(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(value);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(value);
}
