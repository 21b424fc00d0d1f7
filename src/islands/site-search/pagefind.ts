import type { HitKind } from '../../domain/pages/kind.ts';
import { readOutline, type NamesOf, type Outline } from '../../domain/search/outline.ts';

/** An index that can be searched. */
export interface PagefindIndex {
  init(): Promise<void>;
  preload(query: string): Promise<void>;
  destroy(): Promise<void>;
  search(
    query: string,
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

const outlines = new Map<string, Promise<NamesOf>>();

/**
 * Loads the names of all sections of a language once; none when that fails, as ranking does without.
 * @param language tag of the language
 */
export function loadNames(language: string): Promise<NamesOf> {
  const loaded =
    outlines.get(language) ??
    fetch(`${base}pagefind/pagefind-names.${language.toLowerCase()}.json`)
      .then(async (response) => readOutline((await response.json()) as Outline))
      .catch(() => {
        outlines.delete(language);
        return () => undefined;
      });
  outlines.set(language, loaded);
  return loaded;
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
