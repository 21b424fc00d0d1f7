/** An image reference taken apart: `name[:tag][@digest]`. */
export interface Reference {
  name: string;
  tag?: string;
  digest?: string;
}

/**
 * Splits an image reference. The tag begins at the last `:` after the last `/`, as a registry may carry a port.
 * @example parseReference('localhost:5000/node:24-slim') // { name: 'localhost:5000/node', tag: '24-slim' }
 */
export function parseReference(reference: string): Reference {
  const [rest = '', digest] = reference.split('@', 2);
  const colon = rest.indexOf(':', rest.lastIndexOf('/') + 1);
  return {
    name: colon < 0 ? rest : rest.slice(0, colon),
    ...(colon >= 0 && { tag: rest.slice(colon + 1) }),
    ...(digest && { digest }),
  };
}

/**
 * Operating system of an image, as far as its reference tells. A distribution that is not among these is not known:
 * the check of families says so for one whose record has releases.
 */
export interface Suite {
  os: 'debian' | 'ubuntu' | 'alpine' | 'ubi' | 'suse' | 'azure-linux';
  /** Release as our records name it, e.g. `13`, `24.04`, `3.24`, `10`. */
  version: string;
}

/**
 * Codenames that stand in tags, with the release they name. Data of the distributions: a new release adds a line.
 * Source: Debian and Ubuntu release pages; the tags of docker-library/official-images, 2026-08-21.
 */
const codenames: Readonly<Record<string, Suite>> = {
  buster: { os: 'debian', version: '10' },
  bullseye: { os: 'debian', version: '11' },
  bookworm: { os: 'debian', version: '12' },
  trixie: { os: 'debian', version: '13' },
  jammy: { os: 'ubuntu', version: '22.04' },
  noble: { os: 'ubuntu', version: '24.04' },
  resolute: { os: 'ubuntu', version: '26.04' },
};

/**
 * The release of the operating system a reference names, in its tag (`3.14-slim-trixie`, `24-alpine3.24`,
 * `21-jre-alpine-3.24`) or in its name (`distroless/cc-debian13`).
 * @returns undefined when the reference leaves it open, as `node:24-slim` does
 */
export function suiteOf(reference: string): Suite | undefined {
  const { name, tag = '' } = parseReference(reference);
  const words = tag.split('-');
  for (const word of words) {
    const codename = codenames[word];
    if (codename) return codename;
  }
  const alpine = /(?:^|-)alpine-?(\d+\.\d+)/.exec(tag);
  if (alpine) return { os: 'alpine', version: alpine[1]! };
  const inTag = /(?:^|-)(debian)-?(\d+)/.exec(tag) ?? /-(debian)(\d+)$/.exec(name);
  if (inTag) return { os: 'debian', version: inTag[2]! };
  const ubi = /\bubi(\d+)/.exec(reference);
  if (ubi) return { os: 'ubi', version: ubi[1]! };
  const suse = /\bsuse\.com\/.*?:(\d+\.\d+)/.exec(reference);
  if (suse) return { os: 'suse', version: suse[1]! };
  const azure = /azurelinux(\d+\.\d+)/.exec(tag);
  if (azure) return { os: 'azure-linux', version: azure[1]! };
  const version = /^\d+(\.\d+)*/.exec(tag)?.[0];
  const os = name.split('/').pop();
  if (version && (os === 'debian' || os === 'ubuntu')) return { os, version };
  if (version && os === 'alpine') return { os, version: version.split('.').slice(0, 2).join('.') };
  return undefined;
}

/**
 * A release of a record as a suite names it.
 * @example suiteVersion('15 SP7') // '15.7', as tags have it; '26.04 LTS' is 26.04 and `debian13` is 13
 */
export function suiteVersion(release: string): string {
  return release
    .replace(/^\D+/, '')
    .replace(/ SP(?=\d)/, '.')
    .split(' ')[0]!;
}

/** What of an image a reference names, in whatever words: `debian:trixie-slim` and `debian:13-slim` are one image. */
interface NamedImage {
  name: string;
  suite: string;
  /** Version of the runtime, which one reference may write more exactly than another. */
  version: string;
  /** What else the tag says, e.g. `slim` or `jre`. */
  variant: string;
}

function namedImage(reference: string): NamedImage {
  const { name, tag = '' } = parseReference(reference);
  const suite = suiteOf(reference);
  const isSystem = /(^|\/)(debian|ubuntu|alpine)$/.test(name);
  const words = tag.replace(/alpine-?\d+\.\d+/, 'alpine').split('-');
  const version = isSystem ? '' : (/^\d+(?:[._]\d+)*$/.exec(words[0] ?? '')?.[0] ?? '');
  const rest = words.filter(
    (word, at) =>
      word &&
      !codenames[word] &&
      // The user is no other image.
      word !== 'nonroot' &&
      !(at === 0 && (version || (isSystem && /^\d/.test(word)))),
  );
  return {
    name,
    suite: suite ? `${suite.os} ${suite.version}` : '',
    version,
    variant: rest.toSorted().join('-'),
  };
}

/**
 * Tells whether a reference names the image of another one, perhaps less exactly: `python:3.13-slim-trixie` does for
 * `python:3.13.15-slim-trixie`, `debian:13-slim` for `debian:trixie-slim`. A release of the system that only one of
 * them names makes them different.
 * @param general the reference that may leave the end of a version out
 */
export function namesImageOf(general: string, exact: string): boolean {
  const [a, b] = [namedImage(general), namedImage(exact)];
  return (
    a.name === b.name &&
    a.suite === b.suite &&
    a.variant === b.variant &&
    (a.version === b.version || /^$|^[._]/.test(versionRest(a.version, b.version)))
  );
}

/** What of a version follows its beginning; a text that is no version where it does not begin so. */
function versionRest(start: string, version: string): string {
  if (!version.startsWith(start)) return 'another';
  return start ? version.slice(start.length) : '';
}

/** The C library behind a suite. */
export function libcOf({ os }: Suite): 'glibc' | 'musl' {
  return os === 'alpine' ? 'musl' : 'glibc';
}

/** Repositories that carry a language runtime, with the id of our record and how the line is read. */
const runtimeRepositories: readonly {
  id: string;
  name: RegExp;
  line: RegExp;
  in: 'name' | 'tag';
}[] = [
  { id: 'python', name: /(^|\/)python$/, line: /^\d+\.\d+/, in: 'tag' },
  { id: 'node', name: /(^|\/)node$/, line: /^\d+/, in: 'tag' },
  { id: 'go', name: /(^|\/)golang$/, line: /^\d+\.\d+/, in: 'tag' },
  { id: 'rust', name: /(^|\/)rust$/, line: /^\d+\.\d+/, in: 'tag' },
  { id: 'java', name: /(^|\/)eclipse-temurin$/, line: /^\d+/, in: 'tag' },
  { id: 'dotnet', name: /\/dotnet\/(sdk|aspnet|runtime|runtime-deps)$/, line: /^\d+/, in: 'tag' },
  { id: 'node', name: /distroless\/nodejs\d+-/, line: /(?<=nodejs)\d+/, in: 'name' },
  { id: 'java', name: /distroless\/java\d+-/, line: /(?<=java)\d+/, in: 'name' },
];

/**
 * The language runtime inside an image, as far as its reference tells.
 * @returns id of a runtime record and its line, e.g. `{ id: 'python', version: '3.14' }`
 */
export function runtimeOf(reference: string): { id: string; version: string } | undefined {
  const { name, tag = '' } = parseReference(reference);
  if (/distroless\/python3-debian13$/.test(name)) return { id: 'python', version: '3.13' };
  for (const repository of runtimeRepositories) {
    if (!repository.name.test(name)) continue;
    const version = repository.line.exec(repository.in === 'tag' ? tag : name)?.[0];
    if (version) return { id: repository.id, version };
  }
  return undefined;
}
