/** Suggestions below a poor first answer. Loaded only when needed. */
import { didYouMean } from '../../domain/search/did-you-mean.ts';
import { excerptOf } from '../../domain/search/excerpt.ts';
import { writeQuery } from '../../domain/addresses/query.ts';
import { spread } from '../../domain/search/ranking.ts';
import { createElement } from './create-element.ts';
import { loadOtherLanguage } from './other-language.ts';
import { base, loadIndex, loadNames } from './pagefind.ts';
import { search } from './query.ts';
import type { Answer, Asking, Found, View } from './view.ts';

export { textDirective } from '../../domain/search/text-directive.ts';

/** An answer with fewer hits says little. */
const few = 3;
/** Milliseconds without a new query before more is loaded. */
const pause = 400;
/** Hits of the other language that are shown. */
const shown = 3;

/** Adds to an answer that says little: the query that may have been meant, and what the other language has. */
export async function addSuggestions(answer: Answer, view: View, asking: Asking): Promise<void> {
  const { query, hits = [], exact, failed } = answer;
  if (failed || (exact && hits.length >= few)) return;
  await new Promise((done) => setTimeout(done, pause));
  if (!asking.isCurrent()) return;
  // A word that occurs on the pages is not a typo, however similar it is to a name.
  const meant = exact ? undefined : didYouMean(query, await loadKnownWords());
  if (meant && asking.isCurrent()) view.suggest(suggestionOf(meant, asking));
  const others = await otherHits(query, asking).catch(() => []);
  if (others.length > 0 && asking.isCurrent()) view.addOthers(others);
}

function suggestionOf(query: string, { words, ask }: Asking): HTMLAnchorElement {
  const link = createElement('a', {
    href: words.page + writeQuery({ q: query }, ['q']),
    textContent: words.meant.replace('{query}', () => query),
  });
  link.addEventListener('click', (event) => {
    event.preventDefault();
    ask(query);
  });
  return link;
}

/** Sections in the other language that hold the whole query, best first. */
async function otherHits(query: string, { words, kinds }: Asking): Promise<Found[]> {
  const language = words.otherLanguage;
  const index = await loadOtherLanguage(await loadIndex(), language);
  const names = await loadNames(language);
  const { hits, exact } = await search(query, { index, names, language, kinds });
  return (exact ? spread(hits, 1, ({ url }) => url.split('#')[0]) : [])
    .slice(0, shown)
    .map((hit) => ({ ...hit, ...excerptOf(hit, query) }));
}

let knownWords: Promise<string[]> | undefined;

/** Loads the words that misspelt words are held against, once; none when that fails. */
function loadKnownWords(): Promise<string[]> {
  knownWords ??= fetch(`${base}pagefind/names.json`)
    .then((response) => (response.ok ? (response.json() as Promise<string[]>) : []))
    .catch(() => []);
  return knownWords;
}
