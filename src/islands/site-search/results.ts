import { askedBy } from '../../domain/query.ts';
import { excerptParts, type Hit } from '../../domain/search.ts';
import { loadIndex } from './pagefind.ts';
import { search } from './query.ts';
import type { SearchWords } from './words.ts';

/** One hit as a link: page, section, excerpt, address. */
export function hitLink(hit: Hit): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = hit.url;
  const title = document.createElement('b');
  title.textContent = hit.page ? `${hit.page} › ${hit.title}` : hit.title;
  const excerpt = document.createElement('span');
  excerpt.append(
    ...excerptParts(hit.excerpt).map(({ text, marked }) => {
      if (!marked) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
  link.append(title, excerpt);
  return link;
}

/**
 * Runs queries for an input and reports what to show. A slower, older answer never replaces a newer one,
 * and nothing runs while an input method is composing.
 * @param show gets the hits and a sentence for the status line
 */
export function connectSearch(
  input: HTMLInputElement,
  words: SearchWords,
  show: (hits: readonly Hit[], status: string, failed: boolean) => void,
): () => void {
  let asked = 0;
  let timer = 0;
  const run = async () => {
    const query = askedBy(input.value);
    const mine = ++asked;
    if (!query) return show([], '', false);
    show([], words.searching, false);
    try {
      const { hits, exact } = await search(await loadIndex(), query, document.documentElement.lang);
      if (mine === asked) show(hits, sentence(hits.length, exact, query, words), false);
    } catch {
      if (mine === asked) show([], words.missing, true);
    }
  };
  const soon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(run, 120);
  };
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) soon();
  });
  input.addEventListener('compositionend', soon);
  loadIndex().catch(() => undefined);
  return run;
}

function sentence(count: number, exact: boolean, query: string, words: SearchWords): string {
  if (count === 0) return words.none.replace('{query}', () => query);
  if (!exact) return words.related.replace('{query}', () => query);
  return count === 1 ? words.countOne : words.count.replace('{count}', String(count));
}
