import { askedBy } from '../../domain/query.ts';
import { excerptOf, type Excerpt } from '../../domain/excerpt.ts';
import { groupOf, kindsOf, shownAddress } from '../../domain/hit-groups.ts';
import type { Hit } from '../../domain/search.ts';
import { base, loadIndex } from './pagefind.ts';
import { search } from './query.ts';
import type { SearchWords } from './words.ts';

/** A hit with what is shown of its text. */
export type Found = Hit & Excerpt;

/** What a first answer does not need. */
let more: typeof import('./more.ts') | undefined;

/** What to show for a query. */
export interface Answer {
  query: string;
  /** A sentence for the status line. */
  status: string;
  /** Best first; absent while the answer is on its way, when what is shown may stay. */
  hits?: readonly Found[];
  /** There is no answer: the status says why and what to do, and the contents of the site help on. */
  failed?: boolean;
}

/**
 * One hit as a link: page and section, excerpt, address.
 * @param words with them the kind of page stands before the address
 */
export function hitLink(hit: Found, words?: SearchWords): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = hit.url;
  // Only when it is followed: a link that is copied is the plain address.
  link.addEventListener('click', () => {
    if (more && link.hash && 'fragmentDirective' in document) {
      link.href = hit.url + more.textDirective(hit);
    }
  });
  const title = document.createElement('b');
  title.textContent = hit.page ? `${hit.page} › ${hit.title}` : hit.title;
  const excerpt = document.createElement('span');
  excerpt.append(
    ...hit.parts.map(({ text, marked }) => {
      if (!marked) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
  const address = document.createElement('small');
  const kind = words ? `${words[`kind.${groupOf(hit.kind)}`]} · ` : '';
  address.textContent = kind + shownAddress(hit.url, base);
  link.append(title, excerpt, address);
  return link;
}

/**
 * Runs queries for an input and reports what to show. A slower, older answer never replaces a newer one,
 * and nothing runs while an input method is composing.
 * @param group the group of pages to look in; all when it names none
 * @returns runs the query that is in the input
 */
export function connectSearch(
  input: HTMLInputElement,
  words: SearchWords,
  show: (answer: Answer) => void,
  group: () => string = () => '',
): () => void {
  let asked = 0;
  let timer = 0;
  const run = async () => {
    const query = askedBy(input.value);
    const mine = ++asked;
    if (!query) return show({ query, status: '', hits: [] });
    show({ query, status: words.searching });
    const answer = await answerTo(query, words, group());
    if (mine === asked) show(answer);
    more ??= await import('./more.ts').catch(() => undefined);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(run, 120);
  };
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) soon();
  });
  input.addEventListener('compositionend', soon);
  window.addEventListener('online', run);
  loadIndex().catch(() => undefined);
  return run;
}

async function answerTo(query: string, words: SearchWords, group: string): Promise<Answer> {
  try {
    const language = document.documentElement.lang;
    const { hits, exact } = await search(await loadIndex(), query, language, kindsOf(group));
    // The index takes words that it cannot load for words that it does not have.
    if (hits.length === 0 && !navigator.onLine) throw new Error('offline');
    const found = hits.map((hit) => ({ ...hit, ...excerptOf(hit, query) }));
    return { query, hits: found, status: sentence(hits.length, exact, query, words) };
  } catch (error) {
    return { query, hits: [], status: failure(error, words), failed: true };
  }
}

/** Why there is no answer, and what to do. */
function failure(error: unknown, words: SearchWords): string {
  if (!navigator.onLine) return words.offline;
  return String(error).includes('WebAssembly') ? words.blocked : words.missing;
}

function sentence(count: number, exact: boolean, query: string, words: SearchWords): string {
  if (count === 0) return words.none.replace('{query}', () => query);
  if (!exact) return words.related.replace('{query}', () => query);
  return count === 1 ? words.countOne : words.count.replace('{count}', String(count));
}
