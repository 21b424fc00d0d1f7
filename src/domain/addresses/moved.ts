import type { Move } from '../../schemas/moved.ts';

/** Pages that moved as a whole. */
export function movedPages(moves: readonly Move[]): Move[] {
  return moves.filter(({ from }) => !from.includes('#'));
}

/** Ids a heading was linked by before, on the page it is on now. */
export function formerIds(moves: readonly Move[], path: string, id: string): string[] {
  return moves
    .filter(({ from, to }) => pageOf(from) === path && to === `${path}#${id}`)
    .flatMap(({ from }) => fragmentOf(from) ?? []);
}

/** Headings that left a page for another one: their former ids, and where they are now. */
export function movedSections(moves: readonly Move[], path: string): { id: string; to: string }[] {
  return moves.flatMap(({ from, to }) => {
    const id = fragmentOf(from);
    return id && pageOf(from) === path && pageOf(to) !== path ? [{ id, to }] : [];
  });
}

const pageOf = (address: string) => address.split('#')[0];
const fragmentOf = (address: string) => address.split('#')[1];
