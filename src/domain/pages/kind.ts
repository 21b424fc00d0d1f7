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
  'errors',
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
/** Lists, which search counts as pages of the kind that they list. */
const lists = { images: 'image', runtimes: 'runtime', tags: 'tag', rules: 'rule' } as const;

/** Kinds of page that search results tell apart. */
export type HitKind = Exclude<PageKind, (typeof hidden)[number] | keyof typeof lists>;

/** The kind of the hits on a page; undefined for a kind that search does not find. */
export function hitKindOf(kind: PageKind): HitKind | undefined {
  if (kind in lists) return lists[kind as keyof typeof lists];
  return hidden.some((name) => name === kind) ? undefined : (kind as HitKind);
}
