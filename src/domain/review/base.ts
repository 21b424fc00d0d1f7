import { supportStatus, isDay, type SupportStatus } from '../support/status.ts';
import { leftWith, lifeOf, meaningOn, type Life, type Meaning } from '../tags/life.ts';
import { parseReference, runtimeOf, suiteOf } from '../tags/reference.ts';
import { windowsOf, type SupportWindow } from '../tags/support-windows.ts';
import { systemIn, systemOfBuild, versionIn, type System } from '../tags/tag-words.ts';
import type { Facts, FamilyFacts, ReviewData } from './facts.ts';
import type { Dockerfile, Origin } from './stages.ts';

/** What is known about an image; what is not known is absent. */
export interface Base {
  reference: string;
  /** Without the names that Docker Hub adds: `node`, not `docker.io/library/node`. */
  name: string;
  tag?: string;
  digest?: string;
  /** The official image, where its tags are on record. */
  official?: ReviewData['images'][number];
  /** Everything its tag ever meant. */
  life?: Life;
  /** What its tag meant on the last day of the record, or when it left the list. */
  meaning?: Meaning;
  /** Day its tag left the official list. */
  left?: string;
  system?: System;
  /** Does the tag or the name itself say the release? */
  namesRelease: boolean;
  /** Version of what is in it, as its tag has it. */
  version?: string;
  /** Id of the family it belongs to. */
  family?: string;
  libc?: 'glibc' | 'musl' | 'none';
  libcVersion?: string;
  /** Shells in it; empty where it has none. */
  shell?: readonly string[];
  /** User it runs as without `USER`. */
  user?: { root: boolean; name: string };
  windows: readonly SupportWindow[];
}

const hub = /^(?:docker\.io|index\.docker\.io|registry-1\.docker\.io)\//;
const mirrored = /^(?:public\.ecr\.aws\/docker\/library|mirror\.gcr\.io\/library)\//;

/** Name of an image as people write it. */
function shortName(name: string): string {
  return name
    .replace(mirrored, '')
    .replace(hub, '')
    .replace(/^library\//, '');
}

/** Official images that start as root to prepare a volume and then run as a user of their own. */
const dropsRoot = new Set(['postgres', 'mysql', 'mariadb', 'redis', 'mongo', 'gradle']);

/** What is known about an image. */
export function baseOf(reference: string, facts: Facts): Base {
  const { name: written, tag, digest } = parseReference(reference);
  const name = shortName(written);
  const official = facts.images.find(({ id }) => id === name);
  const history = official && facts.history(official.id);
  const life = history && (tag || !digest) ? lifeOf(history, tag ?? 'latest') : undefined;
  const meaning = life && (meaningOn(life, facts.read) ?? life.spans.at(-1)!.meaning);
  const left = life && leftWith(life)?.until;
  const family = familyOf(name, tag);
  const familyFacts = family === undefined ? undefined : facts.families[family];
  const named = namedSystem(name, tag, official);
  const system = named?.release ? named : (meaning?.system ?? named);
  const version = meaning?.version ?? (tag && versionIn(tag));
  const libc = libcOf(system, official, familyFacts);
  const libcVersion = system && libcVersionOf(system, facts);
  const user = userOf(name, tag, official, familyFacts);
  const shell = shellOf(tag, official, system, familyFacts);
  const base: Base = {
    reference,
    name,
    namesRelease: named?.release !== undefined,
    windows: [],
    ...(tag && { tag }),
    ...(digest && { digest }),
    ...(official && { official }),
    ...(life && { life }),
    ...(meaning && { meaning }),
    ...(left && { left }),
    ...(system && { system }),
    ...(version && { version }),
    ...(family && { family }),
    ...(libc && { libc }),
    ...(libcVersion && { libcVersion }),
    ...(shell && { shell }),
    ...(user && { user }),
  };
  return { ...base, windows: windowsOfBase(base, facts) };
}

/** The same for where a stage begins; nothing for a stage and for what only the build knows. */
export function baseOfOrigin(origin: Origin, facts: Facts): Base | undefined {
  if (origin.kind === 'image') return baseOf(origin.reference, facts);
  return origin.kind === 'scratch' ? baseOf('scratch', facts) : undefined;
}

/** Official images a Dockerfile names: what has to be loaded before it is reviewed. */
export function imagesNamed(
  dockerfile: Dockerfile,
  { images }: Pick<ReviewData, 'images'>,
): string[] {
  const known = new Set(images.map(({ id }) => id));
  const origins = dockerfile.stages.flatMap((stage) => [
    stage.origin,
    ...stage.transfers.map(({ origin }) => origin),
  ]);
  const named = origins.flatMap((origin) =>
    origin.kind === 'image' ? [shortName(parseReference(origin.reference).name)] : [],
  );
  return [...new Set(named)].filter((name) => known.has(name));
}

/** The phase of support on the day of the review; undefined where no day is known. */
export function phaseOf(
  { until, ltsUntil }: SupportWindow,
  today: string,
): SupportStatus | undefined {
  if (isDay(until)) return supportStatus(until, today, ltsUntil);
  return until === 'ended' ? 'end-of-life' : 'supported';
}

/** Image families by their references, the most special first. */
const families: readonly [name: RegExp, family: string, tag?: RegExp][] = [
  [/^scratch$/, 'scratch'],
  [/^gcr\.io\/distroless\/static(?:-debian\d+)?$/, 'distroless-static'],
  [/^gcr\.io\/distroless\/base(?:-nossl)?(?:-debian\d+)?$/, 'distroless-base'],
  [/^gcr\.io\/distroless\/cc(?:-debian\d+)?$/, 'distroless-cc'],
  [/^gcr\.io\/distroless\/java(?:\d+|-base)?(?:-debian\d+)?$/, 'distroless-java'],
  [/^gcr\.io\/distroless\/nodejs\d*(?:-debian\d+)?$/, 'distroless-nodejs'],
  [/^gcr\.io\/distroless\/python3(?:-debian\d+)?$/, 'distroless-python'],
  [/^mcr\.microsoft\.com\/azurelinux\/distroless\//, 'azure-linux'],
  [/^mcr\.microsoft\.com\/dotnet\//, 'ubuntu-chiseled', /-chiseled/],
  [/(?:^|\/)ubi\d+\/ubi-micro$/, 'ubi-micro'],
  [/(?:^|\/)ubi\d+\/ubi-minimal$/, 'ubi-minimal'],
  [/^registry\.suse\.com\/bci\/bci-micro$/, 'suse-bci'],
  [/^debian$/, 'debian-slim', /slim/],
  [/^debian$/, 'debian'],
  [/^ubuntu$/, 'ubuntu'],
  [/^alpine$/, 'alpine'],
  [/^cgr\.dev\/chainguard\//, 'chainguard'],
  [/^dhi\.io\//, 'hardened-docker'],
];

function familyOf(name: string, tag = ''): string | undefined {
  return families.find(
    ([pattern, , ofTag]) => pattern.test(name) && (!ofTag || ofTag.test(tag)),
  )?.[1];
}

const suites = { debian: 'debian', ubuntu: 'ubuntu', alpine: 'alpine', ubi: 'ubi' } as const;

/** The system a reference names: official tags word by word, others where their publisher is known. */
function namedSystem(
  name: string,
  tag: string | undefined,
  official: Base['official'],
): System | undefined {
  if (official?.kind === 'system') return systemOfBuild(name, { tags: [tag ?? 'latest'] });
  if (official || name.startsWith('mcr.microsoft.com/dotnet/')) return systemIn(tag ?? '');
  if (!/^gcr\.io\/distroless\/|(?:^|\/)ubi\d+(?:\/|$)/.test(name)) return undefined;
  const suite = suiteOf(tag ? `${name}:${tag}` : name);
  const os = suite && suite.os in suites ? suites[suite.os as keyof typeof suites] : undefined;
  return suite && os ? { name: os, release: suite.version } : undefined;
}

function libcOf(
  system: System | undefined,
  official: Base['official'],
  family: FamilyFacts | undefined,
): Base['libc'] {
  const ofFamily = family?.libc.name;
  if (ofFamily === 'glibc' || ofFamily === 'musl' || ofFamily === 'none') return ofFamily;
  if (!system || official?.id === 'busybox') return undefined;
  return system.name === 'alpine' ? 'musl' : 'glibc';
}

/** Families whose releases name the version of their C library, by system. */
const libcFamilies: Partial<Record<System['name'], string>> = {
  debian: 'debian',
  ubuntu: 'ubuntu',
  ubi: 'ubi-minimal',
  alpine: 'alpine',
};

function libcVersionOf(
  { name, release }: System,
  { families: records }: Facts,
): string | undefined {
  const family = libcFamilies[name];
  if (!family || !release) return undefined;
  return records[family]?.releases.find(({ version }) => version.split(' ')[0] === release)
    ?.libcVersion;
}

/** Tags of shell-less images that bring a shell all the same. */
const withShell = /(?:^|-)(?:debug|dev)(?:-|$)/;

function shellOf(
  tag = '',
  official: Base['official'],
  system: System | undefined,
  family: FamilyFacts | undefined,
): readonly string[] | undefined {
  if (family && family.shell !== 'unknown') {
    return family.shell.length === 0 && withShell.test(tag) ? undefined : family.shell;
  }
  if (!official || !system) return undefined;
  if (system.name === 'alpine') return ['ash'];
  if (system.name === 'debian' || system.name === 'ubuntu') return ['bash', 'dash'];
  return undefined;
}

function userOf(
  name: string,
  tag = '',
  official: Base['official'],
  family: FamilyFacts | undefined,
): Base['user'] {
  if (/^gcr\.io\/distroless\//.test(name)) {
    const root = !/nonroot/.test(tag);
    return { root, name: root ? 'root' : 'nonroot' };
  }
  if (family) {
    if (family.user.name === 'unknown' || (family.shell.length === 0 && withShell.test(tag)))
      return undefined;
    return { root: family.user.name === 'root', name: family.user.name };
  }
  if (official && !dropsRoot.has(official.id)) return { root: true, name: 'root' };
  return undefined;
}

function windowsOfBase(base: Base, facts: Facts): readonly SupportWindow[] {
  const { official, name, system, version, reference } = base;
  if (official) {
    const image = official.kind === 'system' ? undefined : official;
    const meaning = { tag: '', tags: [], ...(system && { system }), ...(version && { version }) };
    return windowsOf(facts.table, meaning, image);
  }
  const ofSystem = system ? windowsOf(facts.table, { tag: '', tags: [], system }, undefined) : [];
  // Of other registries nobody knows what a name such as `example.com/node` holds.
  const isKnown = /^(?:mcr\.microsoft\.com\/dotnet|gcr\.io\/distroless)\//.test(name);
  const runtime = isKnown ? runtimeOf(reference) : undefined;
  const product = runtime && facts.runtimes[runtime.id];
  const ofRuntime = runtime
    ? windowsOf(facts.table, { tag: '', tags: [], version: runtime.version }, product)
    : [];
  // Distroless follows a Debian release for a shorter time than Debian does: only after Debian's end is it sure.
  const systems = name.startsWith('gcr.io/distroless/')
    ? ofSystem.filter((window) => phaseOf(window, facts.today) === 'end-of-life')
    : ofSystem;
  return [...systems, ...ofRuntime];
}

/**
 * What a tag that is newer than the record will mean most likely: what the same tag with a shorter version meant,
 * `24-slim` for `24.21.0-slim`.
 */
export function likelyMeaning(
  { official, tag = '' }: Base,
  facts: Facts,
): { tag: string; meaning: Meaning } | undefined {
  const history = official && facts.history(official.id);
  const numbers = /^\d+(?:\.\d+)+/.exec(tag)?.[0].split('.') ?? [];
  for (let length = numbers.length - 1; history && length > 0; length--) {
    const shorter = numbers.slice(0, length).join('.') + tag.slice(numbers.join('.').length);
    const life = lifeOf(history, shorter);
    const meaning = life && meaningOn(life, facts.read);
    // An older version that is not in the record had left the list before it began.
    if (meaning) return isNewer(numbers, meaning.version) ? { tag: shorter, meaning } : undefined;
  }
  return undefined;
}

/** Is a version above another one? */
function isNewer(numbers: readonly string[], version = ''): boolean {
  const other = version.split('.');
  const at = numbers.findIndex((number, index) => number !== other[index]);
  return at >= 0 && Number(numbers[at]) > Number.parseInt(other[at] ?? '0', 10);
}

/**
 * The tag that means the same and says what a tag should: the line of the version and the release of the system.
 * @returns undefined where no tag of the same build does
 */
export function exactTag(
  { official, meaning, tag = 'latest' }: Base,
  facts: Facts,
): string | undefined {
  if (!official || !meaning) return undefined;
  const isSystem = official.kind === 'system';
  const line = isSystem ? '' : lineOf(official, meaning.version, facts);
  if (line === undefined) return undefined;
  const variant = wordsOf(tag);
  const fitting = meaning.tags.filter((one) => {
    const system = systemIn(one);
    if (isSystem) {
      return (
        system?.codename !== undefined || startsWithVersion(one, meaning.system?.release ?? '')
      );
    }
    return (
      startsWithVersion(one, line) && (system?.release !== undefined || !hasReleaseTags(meaning))
    );
  });
  // A release by its number rather than by its codename.
  const length = (one: string) => (versionIn(one)?.match(/\d+/g) ?? []).length || 99;
  return fitting
    .filter((one) => variant.every((word) => wordsOf(one).includes(word)))
    .toSorted((a, b) => length(a) - length(b) || a.length - b.length || (a < b ? -1 : 1))[0];
}

const hasReleaseTags = ({ tags }: Meaning) =>
  tags.some((tag) => systemIn(tag)?.release !== undefined);

/** Words of a tag that are neither version nor system nor a channel: `slim`, `jre`, `fpm`. */
function wordsOf(tag: string): string[] {
  return tag
    .split('-')
    .filter((word) => !/\d/.test(word) && !systemIn(word) && !channel.test(word));
}

/** Words that stand in the place of a version. */
export const channel = /^(?:latest|stable|lts|current|edge|mainline|nightly|rolling|rawhide)$/;

const startsWithVersion = (tag: string, line: string) =>
  tag === line ||
  tag.startsWith(`${line}-`) ||
  tag.startsWith(`${line}.`) ||
  tag.startsWith(`${line}_`);

/** The line a version belongs to: the longest release of its product that it begins with. */
export function lineOf(
  { product }: NonNullable<Base['official']>,
  version: string | undefined,
  { table }: Facts,
): string | undefined {
  const numbers = /^\d+(?:\.\d+)*/.exec(version ?? '')?.[0].split('.') ?? [];
  const releases = product === undefined ? undefined : table.get(product);
  for (let length = numbers.length; releases && length > 0; length--) {
    const line = numbers.slice(0, length).join('.');
    if (releases.has(line)) return line;
  }
  return undefined;
}
