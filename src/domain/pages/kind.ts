/**
 * Kinds of page. The layout writes the kind of its page as `data-kind` on `<html>`; search, the weight budgets
 * and the browser tests read it there.
 */
export const pageKinds = [
  'home',
  'guide',
  'chooser',
  'result',
  /** One image family, and the comparison of all of them. */
  'image',
  'images',
  /** One language runtime, and the list of all of them. */
  'runtime',
  'runtimes',
  /** The tags of one image, and the list of images. */
  'tag',
  'tags',
  /** One rule, and the catalogue. */
  'rule',
  'rules',
  /** One error message, and the list of all. */
  'error',
  'errors',
  /** The reader's own Dockerfile. */
  'review',
  'about',
  'search',
  'moved',
  'not-found',
  'language-gate',
  'short-link',
] as const;
export type PageKind = (typeof pageKinds)[number];

/** The kind that a value of `data-kind` names, or undefined for any other value. */
export function toPageKind(value: string | undefined): PageKind | undefined {
  return pageKinds.find((kind) => kind === value);
}

/** Kinds of page that search does not find. */
const hidden = ['search', 'moved', 'not-found', 'language-gate', 'short-link'] as const;
/** Kinds that search counts as another one: lists, as what they list. `errors` is in addresses of searches. */
const countedAs = {
  images: 'image',
  runtimes: 'runtime',
  tags: 'tag',
  rules: 'rule',
  error: 'errors',
  review: 'rule',
} as const;

/** Kinds of page that search results tell apart. */
export type HitKind = Exclude<PageKind, (typeof hidden)[number] | keyof typeof countedAs>;

/** The kind of the hits on a page; undefined for a kind that search does not find. */
export function hitKindOf(kind: PageKind): HitKind | undefined {
  if (kind in countedAs) return countedAs[kind as keyof typeof countedAs];
  return hidden.some((name) => name === kind) ? undefined : (kind as HitKind);
}
