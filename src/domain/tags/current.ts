import { buildsOn, type History } from './history.ts';
import { lifeOf, meaningOfBuild, type Life, type Meaning } from './life.ts';
import { systemIn } from './tag-words.ts';

/** Builds of one version, as they stand together in a table. */
export interface CurrentVersion {
  /** Version that the meanings begin with; absent for images that have none, as `debian`. */
  version?: string;
  builds: Meaning[];
}

/** All builds in the list at the end of a day, newest version first. */
export function currentVersions(history: History, day: string): CurrentVersion[] {
  const meanings = buildsOn(history, day).map((build) => meaningOfBuild(history.image, build));
  const versions = Map.groupBy(meanings, ({ version = '' }) => version);
  return [...versions]
    .toSorted(([a], [b]) => naturally(b, a))
    .map(([version, builds]) => ({
      ...(version && { version }),
      builds: builds.toSorted((a, b) => naturally(a.tag, b.tag)),
    }));
}

const order = new Intl.Collator('en', { numeric: true });
const naturally = (a: string, b: string) => order.compare(a, b);

/** Years of lives that are compared and drawn. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Short tags that meant another line or system since a day, those that people write most first: without a number, then
 * the newest lines.
 * @param day last day of the record
 * @param most how many at most
 */
export function movingTags(history: History, day: string, since: string, most: number): Life[] {
  const short = buildsOn(history, day)
    .flatMap(({ tags }) => tags)
    .filter(
      (tag) => !systemIn(tag)?.release && /^(?:[a-z][a-z-]*|\d+(?:\.\d+)?(?:-[a-z-]+)?)$/.test(tag),
    )
    .toSorted((a, b) => rank(a) - rank(b) || a.length - b.length || naturally(b, a));
  const lives: Life[] = [];
  for (const tag of short.slice(0, 40)) {
    if (lives.length === most) break;
    const life = lifeOf(history, tag)!;
    if (moved(life, since)) lives.push(life);
  }
  return lives;
}

function rank(tag: string): number {
  if (tag === 'latest') return 0;
  return /\d/.test(tag) ? 2 : 1;
}

/** Did a tag change its line or its system since a day? */
function moved({ spans }: Life, since: string): boolean {
  const held = spans
    .filter(({ until }) => !until || until > since)
    .map(({ meaning: { version = '', system } }) => [
      /^\d+/.exec(version)?.[0],
      system?.name,
      system?.release,
    ]);
  return new Set(held.map((one) => one.join(' '))).size > 1;
}
