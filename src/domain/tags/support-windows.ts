import type { Image } from '../../schemas/image.ts';
import type { Lifecycle, LifecycleRelease } from '../../schemas/lifecycle.ts';
import type { Runtime } from '../../schemas/runtime.ts';
import { isDay } from '../support/status.ts';
import type { Meaning } from './life.ts';
import type { System, SystemName } from './tag-words.ts';

/** The days of one release's support; what is not known is absent. */
export interface SupportWindow {
  /** e.g. `Debian 12` or `Node.js 18`. */
  name: string;
  released?: string;
  /** Last day of security support; `supported` or `ended` where no day is known. */
  until: NonNullable<LifecycleRelease['until']>;
  ltsUntil?: string;
}

/** Systems as a reader knows them, and the product of endoflife.date that dates them. */
export const systemNames: Readonly<Record<SystemName, { name: string; product: string }>> = {
  debian: { name: 'Debian', product: 'debian' },
  ubuntu: { name: 'Ubuntu', product: 'ubuntu' },
  alpine: { name: 'Alpine', product: 'alpine-linux' },
  'oracle-linux': { name: 'Oracle Linux', product: 'oracle-linux' },
  ubi: { name: 'UBI', product: 'rhel' },
  centos: { name: 'CentOS', product: 'centos' },
  'amazon-linux': { name: 'Amazon Linux', product: 'amazon-linux' },
  fedora: { name: 'Fedora', product: 'fedora' },
  'rocky-linux': { name: 'Rocky Linux', product: 'rocky-linux' },
  almalinux: { name: 'AlmaLinux', product: 'almalinux' },
};

/** A system with its release, e.g. `Debian 12`; the name alone where no release is known. */
export function systemLabel({ name, release }: System): string {
  const { name: label } = systemNames[name];
  return release ? `${label} ${release === 'sid' ? 'unstable' : release}` : label;
}

/** Releases by product of endoflife.date and version. */
export type LifecycleTable = ReadonlyMap<string, ReadonlyMap<string, LifecycleRelease>>;

/**
 * All releases on record: those of image families, of runtimes, and the further ones in `content/data/lifecycles`.
 */
export function lifecycleTable(
  images: Iterable<Pick<Image, 'endoflife' | 'releases'>>,
  runtimes: Iterable<Pick<Runtime, 'endoflife' | 'lines'>>,
  others: Iterable<readonly [product: string, Pick<Lifecycle, 'releases'>]>,
): LifecycleTable {
  const table = new Map<string, Map<string, LifecycleRelease>>();
  const add = (product: string, release: LifecycleRelease) => {
    const releases = table.get(product) ?? new Map<string, LifecycleRelease>();
    const known = releases.get(release.version);
    table.set(product, releases.set(release.version, { ...known, ...release }));
  };
  for (const [product, { releases }] of others) {
    for (const release of releases) add(product, release);
  }
  for (const { endoflife, lines } of runtimes) {
    for (const line of lines.entries) if (endoflife) add(endoflife, line);
  }
  for (const { endoflife, releases } of images) {
    for (const { version: written, released, until, ltsUntil } of releases) {
      // `26.04 LTS` and `RHEL 10` are written so in the records.
      const version = /\d[\d.]*/.exec(written)?.[0];
      if (!endoflife || !version || !isDay(until)) continue;
      add(endoflife, {
        version,
        until,
        ...(released && { released }),
        ...(ltsUntil && { ltsUntil }),
      });
    }
  }
  return table;
}

/** The support of a system's release. */
export function systemWindow(table: LifecycleTable, system: System): SupportWindow | undefined {
  const release = table.get(systemNames[system.name].product)?.get(system.release ?? '');
  if (!release?.until) return undefined;
  return windowOf(systemLabel(system), release, release.until);
}

/**
 * The support of the line a version belongs to: the longest release name it begins with, `3.14` for `3.14.7` and `24`
 * for `24.19.0`.
 * @param product of endoflife.date
 * @param name of the product for readers
 */
export function lineWindow(
  table: LifecycleTable,
  product: string | undefined,
  name: string,
  version: string,
): SupportWindow | undefined {
  const releases = product === undefined ? undefined : table.get(product);
  const numbers = /^\d+(?:[._u]\d+)*/.exec(version)?.[0].split(/[._u]/) ?? [];
  for (let length = numbers.length; releases && length > 0; length--) {
    const release = releases.get(numbers.slice(0, length).join('.'));
    if (release?.until) return windowOf(`${name} ${release.version}`, release, release.until);
  }
  return undefined;
}

/**
 * The support of what a meaning holds: its system, and the line of its version.
 * @param image name and product of what is in the image; absent where it is a system itself
 */
export function windowsOf(
  table: LifecycleTable,
  { system, version }: Meaning,
  image: { name: string; product?: string | undefined } | undefined,
): SupportWindow[] {
  const ofSystem = system && systemWindow(table, system);
  const ofLine = image && version && lineWindow(table, image.product, image.name, version);
  return [...(ofSystem ? [ofSystem] : []), ...(ofLine ? [ofLine] : [])];
}

function windowOf(
  name: string,
  { released, ltsUntil }: LifecycleRelease,
  until: SupportWindow['until'],
): SupportWindow {
  return { name, until, ...(released && { released }), ...(ltsUntil && { ltsUntil }) };
}
