/** What a poor first answer needs: a query without slips, and what the other language has. Loaded only then. */
import { slipsIn, withoutSlips } from '../../domain/search/did-you-mean.ts';
import { excerptOf } from '../../domain/search/excerpt.ts';
import { writeQuery } from '../../domain/addresses/query.ts';
import { spread } from '../../domain/search/ranking.ts';
import { createElement } from './create-element.ts';
import { loadOtherLanguage } from './other-language.ts';
import { base, loadIndex, loadNames, type PagefindIndex } from './pagefind.ts';
import { isHeld, search } from './query.ts';
import type { Asking, Found, View } from './view.ts';
import type { SearchWords } from './words.ts';

/** Milliseconds without a new query before the other language is loaded. */
const pause = 400;
/** Hits of the other language that are shown. */
const shown = 3;

/**
 * The query that was meant: words that no page holds, in either language, and that are near a name are put right.
 * @returns undefined when there is nothing to put right, or nobody to ask
 */
export async function meantBy(
  query: string,
  index: PagefindIndex,
  { otherLanguage }: SearchWords,
): Promise<string | undefined> {
  const slips = slipsIn(query, await loadKnownWords());
  if (slips.length === 0) return undefined;
  const other = await loadIndex()
    .then((own) => loadOtherLanguage(own, otherLanguage))
    .catch(() => undefined);
  // What cannot be asked may be held there.
  if (!other) return undefined;
  const held = await Promise.all(
    slips.map(async ({ typed }) => (await isHeld(index, typed)) || (await isHeld(other, typed))),
  );
  const wrong = slips.filter((_, place) => !held[place]);
  return wrong.length > 0 ? withoutSlips(query, wrong) : undefined;
}

/** A link to the query as it was typed. In quotes it is not put right again. */
export function asTyped(query: string, { words, ask }: Asking): HTMLAnchorElement {
  const quoted = `"${query.replaceAll('"', '')}"`;
  const link = createElement('a', {
    href: words.page + writeQuery({ q: quoted }, ['q']),
    textContent: words.instead.replace('{query}', () => query),
  });
  link.addEventListener('click', (event) => {
    event.preventDefault();
    ask(quoted);
  });
  return link;
}

/** Adds what the other language has. */
export async function addOtherLanguage(query: string, view: View, asking: Asking): Promise<void> {
  await new Promise((done) => setTimeout(done, pause));
  if (!asking.isCurrent()) return;
  const others = await otherHits(query, asking).catch(() => []);
  if (others.length > 0 && asking.isCurrent()) view.addOthers(others);
}

/** Sections in the other language, best first, when one holds all words of the query. */
async function otherHits(query: string, { words, kinds }: Asking): Promise<Found[]> {
  const language = words.otherLanguage;
  const loading = loadOtherLanguage(await loadIndex(), language);
  const [index, namesOf] = await Promise.all([loading, loadNames(loading, language)]);
  const { hits, exact } = await search(query, { index, namesOf, language, kinds });
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
