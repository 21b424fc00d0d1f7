import type { History } from './history.ts';
import { leftWith, lifeOf } from './life.ts';
import { parseReference } from './reference.ts';

/** A day that prose names: first in the list, last change of its system, out of the list. */
export type TagEvent = 'since' | 'moved' | 'left';

/**
 * The day of an event in the life of a tag.
 * @throws RangeError when the tag never was in the list, or nothing of the kind happened to it
 */
export function dayOfEvent(history: History, reference: string, event: TagEvent): string {
  const { tag = 'latest' } = parseReference(reference);
  const life = lifeOf(history, tag);
  if (!life) throw new RangeError(`${reference} never was in the official list`);
  const { spans } = life;
  const system = (index: number) => {
    const { name, release } = spans[index]?.meaning.system ?? {};
    return `${name} ${release}`;
  };
  const day = {
    since: spans[0]?.from,
    moved: spans.findLast((_, index) => index > 0 && system(index) !== system(index - 1))?.from,
    left: leftWith(life)?.until,
  }[event];
  if (!day) throw new RangeError(`${reference} has no day "${event}" on record`);
  return day;
}
