import type { HitKind } from '../../domain/pages/kind.ts';
import { readOutline, type NamesOf, type Outline } from '../../domain/search/outline.ts';

/** An index that can be searched. */
export interface PagefindIndex {
  init(): Promise<void>;
  preload(query: string): Promise<void>;
  destroy(): Promise<void>;
  /** Sections with all words of a query; all sections, in the order of the index, for `null`. */
  search(
    query: string | null,
    options?: { filters: { kind?: { any: readonly HitKind[] } } },
  ): Promise<{ results: { id: string; score: number; data(): Promise<PagefindSection> }[] }>;
}

/** The part of Pagefind's script that is used. It is written beside the pages after the build. */
export interface Pagefind extends PagefindIndex {
  options(options: Record<string, unknown>): Promise<void>;
  createInstance(options: Record<string, unknown>): PagefindIndex & {
    mergeIndex(path: string, options: Record<string, unknown>): Promise<void>;
  };
}

/** A section as `src/search/sections.ts` describes it to the index. */
export interface PagefindSection {
  url: string;
  content: string;
  excerpt: string;
  meta: { title: string; page?: string; aliases?: string };
  filters: { kind: [HitKind] };
}

/** Sub-path of the site, with a slash at both ends. */
export const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/?$/, '/');

const outlines = new Map<string, Promise<Outline>>();

/** Loads the names of all sections of a language once; a failed attempt may be repeated. */
function loadOutline(language: string): Promise<Outline> {
  let outline = outlines.get(language);
  if (!outline) {
    const file = `${base}pagefind/pagefind-names.${language.toLowerCase()}.json`;
    outline = fetch(file).then((response) => response.json() as Promise<Outline>);
    outlines.set(language, outline);
    outline.catch(() => outlines.delete(language));
  }
  return outline;
}

/**
 * Loads the names of the sections of an index, while the index itself is loading.
 * @param language tag of its language
 * @throws Error when one of them is not there
 */
export async function loadNames(index: Promise<PagefindIndex>, language: string): Promise<NamesOf> {
  const all = index.then((one) => one.search(null));
  const [outline, { results }] = await Promise.all([loadOutline(language), all]);
  return readOutline(
    outline,
    results.map(({ id }) => id),
  );
}

let loading: Promise<Pagefind> | undefined;

/**
 * Loads the index once; a failed attempt may be repeated.
 * @throws Error when the index is not there, as in development before the first build
 */
export function loadIndex(): Promise<Pagefind> {
  loading ??= (async () => {
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({
      baseUrl: base,
      excerptLength: 24,
      // A constant, so that preload.ts knows the address; by itself it would be the time of day.
      metaCacheTag: document.documentElement.lang.toLowerCase(),
      // A worker would find nothing of what the page asked for ahead, and is as much script once more.
      noWorker: true,
    });
    await pagefind.init();
    try {
      // Ends when the index is there: `init` does not wait for it.
      await pagefind.preload('');
    } catch (error) {
      await pagefind.destroy();
      throw error;
    }
    return pagefind;
  })();
  loading.catch(() => (loading = undefined));
  return loading;
}
