/** Runs in the browser: what a hit shows of its text. */
import type { Hit } from './ranking.ts';
import { queryPieces } from './text.ts';

export interface Excerpt {
  /** Plain text in pieces, so that nothing in it can become markup. */
  parts: { text: string; marked: boolean }[];
  /** The text as the page shows it. */
  text: string;
  /** Where in the text the match is: two offsets, equal when there is none. */
  match: readonly [from: number, to: number];
}

/** An excerpt around the best match: the query as a whole, else its longest piece, else a word the index marked. */
export function excerptOf(hit: Hit, query: string): Excerpt {
  const text = shownText(hit);
  const patterns = patternsOf(hit, query);
  let match: Excerpt['match'] = [0, 0];
  // Once the whole is found, its pieces need no marks.
  const used = patterns.findIndex((pattern) => {
    const found = new RegExp(pattern, 'i').exec(text);
    if (found) match = [found.index, found.index + found[0].length];
    return found;
  });
  const shown = cut(text, match[0]);
  const marks = used > 0 ? patterns.slice(used).join('|') : patterns[used];
  const parts = marks ? shown.split(new RegExp(`(${marks})`, 'i')) : [shown];
  return {
    parts: parts
      .map((part, place) => ({ text: part, marked: place % 2 === 1 }))
      .filter((part) => part.text),
    text,
    match,
  };
}

/** The text as the page shows it: the index puts the heading before it and other names after it. */
function shownText({ content, title, aliases }: Hit): string {
  const names = aliases ? content.lastIndexOf(aliases.split(' · ').join('. ')) : -1;
  const text = names < 0 ? content : content.slice(0, names);
  return text.startsWith(title) ? text.slice(title.length).replace(/^[.\s]+/, '') : text;
}

/** Pieces of a query that are looked at: a pasted page must not make an expression as long. */
const mostPieces = 12;

/** Characters allowed between the pieces. (`\p{P}` would cost a millisecond each time.) */
const gap = '[\\s!-/:-@\\[-`{-~“”‘’、，。：；（）…]{0,3}';

/** Regular expressions for what may be marked, the whole query first. A Latin word counts from its beginning. */
function patternsOf({ excerpt }: Hit, query: string): string[] {
  const pattern = (word: string) => {
    const literal = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    return /^\w/.test(word) ? `(?<!\\w)${literal}\\w*` : literal;
  };
  const pieces = queryPieces(query)
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece))
    .slice(0, mostPieces)
    .map(pattern);
  const marked = [...excerpt.matchAll(/<mark>([^<]*)/g)]
    .map(([, word]) => word!.trim())
    // A single Chinese character matches too much.
    .filter((word) => word.length > 1)
    .map(pattern);
  const whole = pieces.join(gap);
  pieces.sort((a, b) => b.length - a.length);
  return [whole, ...pieces, ...marked].filter(Boolean);
}

/** Text around a place, from the start of the sentence if that is near, about as wide in either script. */
function cut(text: string, index: number): string {
  const length = /\p{Script=Han}/u.test(text.slice(index, index + 60)) ? 72 : 140;
  const near = text.slice(Math.max(0, index - length / 3), index);
  let before = near.replace(/^.*(?:[。！？；]|[.!?] )/s, '');
  if (before.length < index && before === near) {
    before = `…${near.replace(/^[^\s，、：,]*[\s，、：,]+/, '')}`;
  }
  const rest = text.slice(index);
  const after = rest.slice(0, length - before.length);
  return before + (after === rest ? after : `${after.replace(/[\s\p{P}]*\w*$/u, '')}…`);
}
