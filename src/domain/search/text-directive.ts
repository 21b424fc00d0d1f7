/** Runs in the browser: how a link points at what matched. */
import type { Excerpt } from './excerpt.ts';

/** Ends of clauses. The index writes full stops between blocks, so the page may not contain them. */
const breaks = /[，。、；：！？“”（）()[\]●◐○]|[.,;:!?](?=\s|$)/gu;
/** Most characters of context on either side. */
const context = 60;
/** Minimum length of a clause, a Chinese character counting twice: shorter ones occur more than once. */
const enough = 16;

/**
 * What an address adds to its fragment for a browser to mark a match: `:~:text=…`, see
 * https://wicg.github.io/scroll-to-text-fragment/. It includes the clause, because the same words may occur earlier on the page.
 * @returns an empty text when there is no match, or its clause would be vague
 */
export function textDirective({ text, match: [from, to] }: Excerpt): string {
  if (from === to) return '';
  const ends = [...text.matchAll(breaks)].map(({ index }) => index);
  if (ends.some((end) => end >= from && end < to)) return '';
  const start = (ends.findLast((end) => end < from) ?? -1) + 1;
  const clause = text.slice(start, ends.find((end) => end >= to) ?? text.length);
  if (clause.trim().replace(/\p{Script=Han}/gu, '..').length < enough) return '';
  let before = text.slice(start, from).trim();
  let after = clause.slice(to - start).trim();
  if (before.length > context) before = before.slice(-context).replace(/^\S*\s?/, '');
  if (after.length > context) after = after.slice(0, context).replace(/\s?\S*$/, '');
  const encoded = (part: string) => encodeURIComponent(part.toWellFormed()).replaceAll('-', '%2D');
  return `:~:text=${before && `${encoded(before)}-,`}${encoded(text.slice(from, to))}${after && `,-${encoded(after)}`}`;
}
