/**
 * The record of an image's tags as text, one file an image: small enough to load, and a refresh adds lines at the end,
 * so that its diff says what changed.
 *
 *     node
 *     @0 alpine alpine3.22 | bookworm | bookworm-slim slim
 *     2025-05-28 7a83369b17
 *     -18.20.8
 *     +0 24.1.0 24.1 24 current ~
 *
 * `@` defines a list of variants the first time it is needed: tails of tags, `.` for none, `=` before the system that
 * only the folder names. A day and a commit begin a change; `-` takes away the release with that first head, `+` adds
 * one with the numbered variants and its heads, `~` for none.
 */
import { applyChange, type Change, type History, type Release, type Variant } from './history.ts';
import { variantText } from './releases.ts';

/** Writes a history as text. */
export function packHistory({ image, changes }: History): string {
  const shapes = new Map<string, number>();
  const listed = new Set<Release>();
  const lines = [image];
  for (const change of changes) {
    const body: string[] = change.removed.map((release) => `-${nameOf(release, listed)}`);
    for (const release of change.added) {
      const shape = release.variants.map(variantText).join(' | ');
      if (!shapes.has(shape)) {
        shapes.set(shape, shapes.size);
        lines.push(`@${shapes.size - 1} ${shape}`);
      }
      body.push(`+${shapes.get(shape)} ${headsText(release)}`);
    }
    lines.push(`${change.day} ${change.commit}`, ...body);
    applyChange(listed, change);
  }
  return `${lines.join('\n')}\n`;
}

const headsText = ({ heads }: Release) => heads.map((head) => head || '~').join(' ');

/** The first head where one release in the list has it, all heads where several do. */
function nameOf(release: Release, listed: ReadonlySet<Release>): string {
  const first = release.heads[0];
  const same = [...listed].filter(({ heads }) => heads[0] === first).length;
  return same > 1 ? headsText(release) : first || '~';
}

/**
 * Reads what `packHistory` wrote.
 * @throws SyntaxError naming the line, when the text is not of this form
 */
export function unpackHistory(text: string): History {
  const [image = '', ...lines] = text.trimEnd().split('\n');
  const shapes: Variant[][] = [];
  const listed = new Map<Release, string>();
  const changes: (Change & { removed: Release[]; added: Release[] })[] = [];
  for (const [index, line] of lines.entries()) {
    const fail = (reason: string) => new SyntaxError(`line ${index + 2}: ${reason}: ${line}`);
    const change = changes.at(-1);
    const rest = line.slice(1);
    if (line.startsWith('@')) {
      const [, number, shape] = /^(\d+) (.+)$/.exec(rest) ?? [];
      if (Number(number) !== shapes.length || !shape) throw fail('expected the next variants');
      shapes.push(shape.split(' | ').map(readVariant));
    } else if (line.startsWith('+') && change) {
      const [number, ...heads] = rest.split(' ');
      const variants = shapes[Number(number)];
      if (!variants || heads.length === 0) throw fail('unknown variants');
      const release = { heads: heads.map((head) => (head === '~' ? '' : head)), variants };
      change.added.push(release);
      listed.set(release, heads.join(' '));
    } else if (line.startsWith('-') && change) {
      const gone = releaseNamed(rest, listed);
      if (!gone) throw fail('not in the list');
      change.removed.push(gone);
      listed.delete(gone);
    } else {
      const [, day, commit] = /^(\d{4}-\d\d-\d\d) ([0-9a-f]{10})$/.exec(line) ?? [];
      if (!day || !commit) throw fail('expected a day and a commit');
      changes.push({ day, commit, removed: [], added: [] });
    }
  }
  return { image, changes };
}

/** The release with these heads, or the first with this first head. */
function releaseNamed(name: string, listed: ReadonlyMap<Release, string>): Release | undefined {
  let first: Release | undefined;
  for (const [release, heads] of listed) {
    if (heads === name) return release;
    if (!first && (release.heads[0] || '~') === name) first = release;
  }
  return first;
}

function readVariant(text: string): Variant {
  const words = text.split(' ');
  const system = words.at(-1)!.startsWith('=') ? words.pop()!.slice(1) : undefined;
  return { tails: words.map((word) => (word === '.' ? '' : word)), ...(system && { system }) };
}

/**
 * What has to be removed and added to make one list of releases of another.
 * @param listed the releases in the list before
 * @param releases the list after, from `releasesOf`
 * @returns undefined when both are the same
 */
export function changeTo(
  listed: ReadonlySet<Release>,
  releases: readonly Release[],
  at: Pick<Change, 'day' | 'commit'>,
): Change | undefined {
  const before = new Map([...listed].map((release) => [releaseText(release), release]));
  const after = new Map(releases.map((release) => [releaseText(release), release]));
  const removed = [...before].filter(([text]) => !after.has(text)).map(([, release]) => release);
  const added = [...after].filter(([text]) => !before.has(text)).map(([, release]) => release);
  return removed.length + added.length > 0 ? { ...at, removed, added } : undefined;
}

const releaseText = (release: Release) =>
  `${headsText(release)} | ${release.variants.map(variantText).join(' | ')}`;
