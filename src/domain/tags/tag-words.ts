/**
 * What the words of an official tag say. A tag is cut at its hyphens and each word is judged by itself, as images put
 * system and variant in different orders: `3.14-slim-trixie`, `24-trixie-slim`, `21-jre-alpine-3.24`.
 */

/** Operating system of an image. */
export type SystemName =
  | 'debian'
  | 'ubuntu'
  | 'alpine'
  | 'oracle-linux'
  | 'ubi'
  | 'centos'
  | 'amazon-linux'
  | 'fedora'
  | 'rocky-linux'
  | 'almalinux';

/** A system and its release, e.g. `{ name: 'debian', release: '12', codename: 'bookworm' }`. */
export interface System {
  name: SystemName;
  /** Absent where a tag names the system alone, as `alpine` does. */
  release?: string;
  codename?: string;
}

/**
 * Codenames in tags and the releases they name. Data of the distributions: a new release adds a word.
 * Sources: Debian and Ubuntu release pages; the library files of docker-library/official-images, 2019 to 2026-08-21.
 */
const codenames: Readonly<Record<'debian' | 'ubuntu', Readonly<Record<string, string>>>> = {
  debian: {
    wheezy: '7',
    jessie: '8',
    stretch: '9',
    buster: '10',
    bullseye: '11',
    bookworm: '12',
    trixie: '13',
    forky: '14',
    sid: 'sid',
  },
  ubuntu: {
    precise: '12.04',
    trusty: '14.04',
    xenial: '16.04',
    artful: '17.10',
    bionic: '18.04',
    cosmic: '18.10',
    disco: '19.04',
    eoan: '19.10',
    focal: '20.04',
    groovy: '20.10',
    hirsute: '21.04',
    impish: '21.10',
    jammy: '22.04',
    kinetic: '22.10',
    lunar: '23.04',
    mantic: '23.10',
    noble: '24.04',
    oracular: '24.10',
    plucky: '25.04',
    questing: '25.10',
    resolute: '26.04',
    stonking: '26.10',
  },
};

const systems = new Map<string, System>(
  (['debian', 'ubuntu'] as const).flatMap((name) =>
    Object.entries(codenames[name]).map(([codename, release]): [string, System] => [
      codename,
      { name, release, codename },
    ]),
  ),
);

/** Systems written as name and number in one word. */
const numbered: readonly [pattern: RegExp, name: SystemName][] = [
  [/^alpine(\d+\.\d+)$/, 'alpine'],
  [/^oraclelinux(\d+)$/, 'oracle-linux'],
  [/^ubi(\d+)$/, 'ubi'],
  [/^centos(\d+)$/, 'centos'],
  [/^al(\d+)$/, 'amazon-linux'],
];

/** Systems named without a release. */
const unnumbered: Readonly<Record<string, SystemName>> = {
  alpine: 'alpine',
  debian: 'debian',
  ubuntu: 'ubuntu',
  oracle: 'oracle-linux',
  centos: 'centos',
  ubi: 'ubi',
};

/**
 * The system a tag or a folder names; the one with a release where several words name one.
 * @example systemIn('21-jre-alpine-3.24') // { name: 'alpine', release: '3.24' }
 */
export function systemIn(text: string): System | undefined {
  const words = text.split('-');
  let open: System | undefined;
  for (const [index, word] of words.entries()) {
    const codename = systems.get(word);
    if (codename) return codename;
    for (const [pattern, name] of numbered) {
      const release = pattern.exec(word)?.[1];
      if (release) return { name, release };
    }
    if (word === 'alpine' && /^\d+\.\d+$/.test(words[index + 1] ?? '')) {
      return { name: 'alpine', release: words[index + 1]! };
    }
    const name = unnumbered[word];
    if (name) open ??= { name };
  }
  return open;
}

/** Images that are a system themselves: the version of their tags is its release. */
const ownSystem: Readonly<Record<string, SystemName>> = {
  debian: 'debian',
  ubuntu: 'ubuntu',
  alpine: 'alpine',
  amazonlinux: 'amazon-linux',
  fedora: 'fedora',
  rockylinux: 'rocky-linux',
  almalinux: 'almalinux',
};

/**
 * The system of a build, from the tags that name it and the folder it is built in.
 * @param image name of the repository, e.g. `node`
 * @param build its tags, and the word of its folder that names a system
 */
export function systemOfBuild(
  image: string,
  { tags, system: folder }: { tags: readonly string[]; system?: string },
): System | undefined {
  const own = ownSystem[image];
  if (own) return ownRelease(own, tags);
  const named = systemIn(meaningOf(tags));
  if (named?.release) return named;
  const others = tags.map((tag) => systemIn(tag)).find((one) => one?.release);
  return others ?? (folder ? systemIn(folder) : undefined) ?? named;
}

/** Releases without a number: what they hold changes, and so does the number they get one day. */
const channels: ReadonlySet<string> = new Set([
  'edge',
  'rawhide',
  'stable',
  'oldstable',
  'oldoldstable',
  'testing',
  'unstable',
  'experimental',
]);

/** Release of an image that is a system itself, e.g. `12` from `bookworm-20230612`, `3.24` from `3.24.1`. */
function ownRelease(name: SystemName, tags: readonly string[]): System {
  for (const tag of tags) {
    const codename = systemIn(tag);
    if (codename?.codename) return codename;
  }
  const channel = tags.flatMap((tag) => tag.split('-')).find((word) => channels.has(word));
  if (channel) return { name, release: channel };
  for (const tag of tags) {
    const version = /^\d+(?:\.\d+)*/.exec(tag)?.[0];
    if (!version || isDate(tag.split('-')[0]!)) continue;
    const parts = name === 'alpine' || name === 'ubuntu' ? 2 : 1;
    const numbers = version.split('.');
    if (numbers.length >= parts) return { name, release: numbers.slice(0, parts).join('.') };
  }
  return { name };
}

/** A day in a tag, as in `bookworm-20230612`. */
const isDate = (word: string) => /^20\d{6}(\.\d+)?$/.test(word);

/** What makes a version a preview, and what the build of Java 8 is called: `17-ea-3`, `13-beta1`, `8u502-b07`. */
const versionWord = /^(?:ea|rc|rc[\d.]+|alpha\d*|beta\d*|b\d+)$/i;

/**
 * The version a tag begins with, without variant and system.
 * @example versionIn('17-ea-3-jdk') // '17-ea-3', versionIn('lts-slim') // undefined
 */
export function versionIn(tag: string): string | undefined {
  const [first = '', ...words] = tag.split('-');
  if (isDate(first) || !/^\d/.test(first)) return undefined;
  const end = words.findIndex(
    (word, index) =>
      !versionWord.test(word) &&
      !(/^\d+$/.test(word) && /^(?:ea|rc)$/.test(words[index - 1] ?? '')),
  );
  return [first, ...words.slice(0, end < 0 ? words.length : end)].join('-');
}

/** What makes one tag say more than another, most important first. */
function weightOf(tag: string): number[] {
  const words = tag.split('-');
  const system = systemIn(tag);
  return [
    words.some(isDate) ? 1 : 0,
    (versionIn(tag)?.match(/\d+/g) ?? []).length,
    system?.release ? 2 : system ? 1 : 0,
    words.length,
    tag.length,
  ];
}

/**
 * The most specific of the tags that mean one build: a day, the longest version, system and variant written out.
 * It is what a short tag means. The order of the tags does not matter.
 * @param tags not empty
 */
export function meaningOf(tags: readonly string[]): string {
  const weighed = tags.map((tag) => ({ tag, weight: weightOf(tag) }));
  return weighed.reduce((best, one) => (saysMore(one, best) ? one : best)).tag;
}

interface Weighed {
  tag: string;
  weight: readonly number[];
}

function saysMore(a: Weighed, b: Weighed): boolean {
  const differing = a.weight.findIndex((weight, index) => weight !== b.weight[index]);
  return differing < 0 ? a.tag < b.tag : a.weight[differing]! > b.weight[differing]!;
}
