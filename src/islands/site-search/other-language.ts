/** The index of the other language. Loaded only after a poor answer. */
import { base, type Pagefind, type PagefindIndex } from './pagefind.ts';

let second: Promise<PagefindIndex> | undefined;

/**
 * Loads the index of another language, once the own one is there. Pagefind merges it only into an index in the language
 * of the page, which would be loaded again: an empty one stands in, see src/search/empty-index.ts.
 * @param language tag of the other language
 */
export function loadOtherLanguage(
  { createInstance }: Pagefind,
  language: string,
): Promise<PagefindIndex> {
  second ??= (async () => {
    const index = createInstance({ basePath: `${base}pagefind/empty/`, noWorker: true });
    await index.init();
    const folder = new URL(`${base}pagefind/`, location.href).href;
    await index.mergeIndex(folder, { language: language.toLowerCase(), excerptLength: 24 });
    return index;
  })();
  second.catch(() => (second = undefined));
  return second;
}
