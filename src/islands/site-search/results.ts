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

/** Could it be a message of a program rather than words? Only then are the patterns of errors worth loading. */
const mayBeMessage = (text: string) => /[:：]|(?:\S\s+){3}\S/.test(text);

/**
 * Runs queries for an input and reports what to show. A slower, older answer never replaces a newer one,
 * and nothing runs while an input method is composing. Of a pasted log the input takes the line with the error.
 * @returns runs the query that is in the input
 */
export function connectSearch(input: HTMLInputElement, words: SearchWords, view: View): () => void {
  let asked = 0;
  let timer = 0;
  let pasted = { line: '', log: '' };
  let isLoaded = false;
  const run = async () => {
    const query = askedBy(input.value);
    const mine = ++asked;
    if (!query) return view.show({ query, status: '', hits: [] });
    view.show({ query, status: words.searching });
    await loadParts().catch(() => undefined);
    // What was typed while the index was on its way is not asked.
    if (mine !== asked) return;
    const kinds = kindsOf(view.group?.() ?? '');
    const log = input.value === pasted.line ? pasted.log : query;
    const answer = await answerTo(query, log, words, kinds);
    if (mine !== asked) return;
    view.show(answer);
    suggestions ??= await loadSuggestions();
    const asking = { words, kinds, isCurrent: () => mine === asked, ask };
    if (answer.meant) view.suggest(suggestions!.asTyped(query, asking));
    await suggestions?.addOtherLanguage(answer, view, asking);
  };
  const ask = (query: string) => {
    input.value = query;
    input.focus();
    void run();
  };
  const soon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(run, isLoaded ? 120 : 0);
  };
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) soon();
  });
  input.addEventListener('compositionend', soon);
  input.addEventListener('paste', (event) => {
    const log = event.clipboardData?.getData('text/plain').trim() ?? '';
    if (!log.includes('\n')) return;
    event.preventDefault();
    void import('./known-errors.ts').then(async ({ lineOfLog }) => {
      pasted = { line: await lineOfLog(log), log };
      ask(pasted.line);
    });
  });
  window.addEventListener('online', run);
  loadParts().then(
    () => (isLoaded = true),
    () => undefined,
  );
  return run;
}

/** Loads what every search needs: ranking comes while the index is on its way. */
const loadParts = () =>
  Promise.all([import('./query.ts'), loadIndex(), loadNames(document.documentElement.lang)]);

const loadSuggestions = () => import('./suggestions.ts').catch(() => undefined);

/** @param log what known errors are looked for in: the query, or the text that it was taken from */
async function answerTo(
  query: string,
  log: string,
  words: SearchWords,
  kinds: readonly HitKind[],
): Promise<Answer> {
  const isMessage = mayBeMessage(log) && (kinds.length === 0 || kinds.includes('errors'));
  try {
    const language = document.documentElement.lang;
    const [[{ search }, index, names], errors] = await Promise.all([
      loadParts(),
      isMessage
        ? import('./known-errors.ts')
            .then(({ knownErrors }) => knownErrors(log, words.errors))
            .catch(() => [])
        : [],
    ]);
    const place = { index, names, language, kinds };
    let { hits, exact } = await search(query, place);
    let meant: string | undefined;
    if (!exact && errors.length === 0) {
      suggestions ??= await loadSuggestions();
      meant = await suggestions?.meantBy(query, index, words);
      if (meant) ({ hits, exact } = await search(meant, place));
    }
    // The index takes words that it cannot load for words that it does not have.
    if (hits.length === 0 && !navigator.onLine) throw new Error('offline');
    const found = hits.map((hit) => ({ ...hit, ...excerptOf(hit, meant ?? query) }));
    const isKnown = new Set(errors.map(({ url }) => url));
    const all = [...errors, ...found.filter(({ url }) => !isKnown.has(url.split('#')[0]!))];
    const isExact = exact || errors.length > 0;
    const status = meant
      ? words.corrected.replace('{query}', () => meant!)
      : sentence(all.length, isExact, query, words);
    return { query, exact: isExact, hits: all, status, ...(meant && { meant }) };
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
