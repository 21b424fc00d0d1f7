import { askedBy } from '../../domain/addresses/query.ts';
import { groupOf, kindsOf, shownAddress } from '../../domain/search/hit-groups.ts';
import type { NamesOf } from '../../domain/search/outline.ts';
import { textDirective } from '../../domain/search/text-directive.ts';
import { createElement } from './create-element.ts';
import { base, loadIndex, loadNames, type PagefindIndex } from './pagefind.ts';
import type { Answer, Found, View } from './view.ts';
import type { SearchWords } from './words.ts';

/** An answer with fewer hits says little. */
const few = 3;

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
    if (link.hash && 'fragmentDirective' in document) link.href = hit.url + textDirective(hit);
  });
  return link;
}

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
    const kinds = kindsOf(view.group?.() ?? '');
    const isCurrent = () => mine === asked;
    let answer: Answer | undefined;
    try {
      const [{ answerTo }, index, namesOf] = await loadParts();
      // What was typed while the index was on its way is not asked.
      if (!isCurrent()) return;
      const log = input.value === pasted.line ? pasted.log : query;
      answer = await answerTo({ query, log }, { index, namesOf, language, kinds }, words);
    } catch (error) {
      answer = { query, hits: [], status: failure(error, words), failed: true };
    }
    if (!isCurrent()) return;
    view.show(answer);
    const { failed, exact, hits = [], meant } = answer;
    const saysLittle = !failed && (!exact || hits.length < few);
    if (!saysLittle && !meant) return;
    const suggestions = await import('./suggestions.ts').catch(() => undefined);
    if (!suggestions || !isCurrent()) return;
    const asking = { words, kinds, isCurrent, ask };
    if (meant) view.suggest(suggestions.asTyped(query, asking));
    if (saysLittle) await suggestions.addOtherLanguage(meant ?? query, view, asking);
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

let parts: Promise<[typeof import('./answer.ts'), PagefindIndex, NamesOf]> | undefined;

/** Loads what every search needs, once: ranking comes while the index is on its way. */
function loadParts() {
  const index = loadIndex();
  parts ??= Promise.all([import('./answer.ts'), index, loadNames(index, language)]);
  parts.catch(() => (parts = undefined));
  return parts;
}

const { lang: language } = document.documentElement;

/** Explains why search failed, and what to do. */
function failure(error: unknown, words: SearchWords): string {
  if (!navigator.onLine) return words.offline;
  return String(error).includes('WebAssembly') ? words.blocked : words.missing;
}
