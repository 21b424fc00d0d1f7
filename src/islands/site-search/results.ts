import { askedBy } from '../../domain/addresses/query.ts';
import { excerptOf } from '../../domain/search/excerpt.ts';
import { groupOf, kindsOf, shownAddress } from '../../domain/search/hit-groups.ts';
import type { HitKind } from '../../domain/pages/kind.ts';
import { createElement } from './create-element.ts';
import { base, loadIndex, loadNames } from './pagefind.ts';
import type { Answer, Found, View } from './view.ts';
import type { SearchWords } from './words.ts';

/** What a first answer does not need. */
let suggestions: typeof import('./suggestions.ts') | undefined;

/**
 * One hit as a link: page and section, excerpt, address.
 * @param words adds the kind of page in front of the address
 * @param language of the hit, when it is not that of the page
 */
export function hitLink(hit: Found, words?: SearchWords, language?: string): HTMLAnchorElement {
  const kind = words ? `${words[`kind.${groupOf(hit.kind)}`]} · ` : '';
  const excerpt = hit.parts.map(({ text, marked }) =>
    marked ? createElement('mark', { textContent: text }) : text,
  );
  const link = createElement(
    'a',
    { href: hit.url, ...(language && { lang: language, hreflang: language }) },
    [
      createElement('b', { textContent: hit.page ? `${hit.page} › ${hit.title}` : hit.title }),
      createElement('span', {}, excerpt),
      createElement('small', { textContent: kind + shownAddress(hit.url, base) }),
    ],
  );
  // Only when it is followed: a link that is copied is the plain address.
  link.addEventListener('click', () => {
    if (suggestions && link.hash && 'fragmentDirective' in document) {
      link.href = hit.url + suggestions.textDirective(hit);
    }
  });
  return link;
}

/**
 * Runs queries for an input and reports what to show. A slower, older answer never replaces a newer one,
 * and nothing runs while an input method is composing.
 * @returns runs the query that is in the input
 */
export function connectSearch(input: HTMLInputElement, words: SearchWords, view: View): () => void {
  let asked = 0;
  let timer = 0;
  const run = async () => {
    const query = askedBy(input.value);
    const mine = ++asked;
    if (!query) return view.show({ query, status: '', hits: [] });
    view.show({ query, status: words.searching });
    const kinds = kindsOf(view.group?.() ?? '');
    const answer = await answerTo(query, words, kinds);
    if (mine !== asked) return;
    view.show(answer);
    suggestions ??= await import('./suggestions.ts').catch(() => undefined);
    await suggestions?.addSuggestions(answer, view, {
      words,
      kinds,
      isCurrent: () => mine === asked,
      ask,
    });
  };
  const ask = (query: string) => {
    input.value = query;
    input.focus();
    void run();
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
  // Asked for before the first query: ranking comes while the index is on its way.
  Promise.all([import('./query.ts'), loadIndex()]).catch(() => undefined);
  return run;
}

async function answerTo(
  query: string,
  words: SearchWords,
  kinds: readonly HitKind[],
): Promise<Answer> {
  try {
    const language = document.documentElement.lang;
    const [{ search }, index, names] = await Promise.all([
      import('./query.ts'),
      loadIndex(),
      loadNames(language),
    ]);
    const { hits, exact } = await search(query, { index, names, language, kinds });
    // The index takes words that it cannot load for words that it does not have.
    if (hits.length === 0 && !navigator.onLine) throw new Error('offline');
    const found = hits.map((hit) => ({ ...hit, ...excerptOf(hit, query) }));
    return { query, exact, hits: found, status: sentence(hits.length, exact, query, words) };
  } catch (error) {
    return { query, hits: [], status: failure(error, words), failed: true };
  }
}

/** Explains why search failed, and what to do. */
function failure(error: unknown, words: SearchWords): string {
  if (!navigator.onLine) return words.offline;
  return String(error).includes('WebAssembly') ? words.blocked : words.missing;
}

function sentence(count: number, exact: boolean, query: string, words: SearchWords): string {
  const counted = exact ? (count === 1 ? words.countOne : words.count) : words.related;
  const text = count === 0 ? words.none : counted;
  // The query last, as it may hold braces of its own.
  return text.replace('{count}', String(count)).replace('{query}', () => query);
}
