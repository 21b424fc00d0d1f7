import type { Content } from './read.ts';

/** Versions on record by the names that texts call a product, e.g. `Debian` → 13, 12, 11, 10. */
export type Versions = ReadonlyMap<string, ReadonlySet<string>>;

/** Other names of what a record is about. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  debian: ['Debian'],
  python: ['CPython'],
  node: ['Node'],
  java: ['Java', 'Temurin'],
  'ubi-minimal': ['RHEL', 'UBI'],
  'suse-bci': ['SLES'],
};

/** Every version that a record gives its day or its place: releases, lines, C libraries, references of sizes. */
export function versionsOnRecord({ images, runtimes }: Content): Versions {
  const versions = new Map<string, Set<string>>();
  const add = (names: readonly string[], texts: readonly string[]) => {
    const numbers = texts.flatMap((text) => text.match(/\d+(?:\.\d+)*/g) ?? []);
    for (const name of names) {
      versions.set(name, new Set([...(versions.get(name) ?? []), ...numbers]));
    }
  };
  for (const [id, { data }] of images) {
    const names = [data.name.en, ...(otherNames[id] ?? [])];
    add(names, [
      data.reference,
      ...data.releases.map(({ version }) => version),
      ...nextRelease(data.releases.map(({ version }) => version)),
    ]);
    const libc = [data.libc.version, ...data.releases.map(({ libcVersion }) => libcVersion)];
    add(
      [data.libc.name],
      libc.filter((version) => version !== undefined),
    );
  }
  for (const [id, { data }] of runtimes) {
    const names = [data.name, ...(otherNames[id] ?? [])];
    const references = data.sizes.map(({ reference }) => reference.split(':').at(-1)!);
    add(names, [...references, ...data.lines.entries.map(({ version }) => version)]);
  }
  return versions;
}

/** The release everybody waits for has a name before it has a day: Debian 14. */
function nextRelease(versions: readonly string[]): string[] {
  const whole = versions.filter((version) => /^\d+$/.test(version)).map(Number);
  return whole.length > 0 && whole.length === versions.length ? [`${Math.max(...whole) + 1}`] : [];
}
