import type { Locale } from '../../i18n/locales.ts';
import type { Image } from '../../schemas/image.ts';
import type { Runtime } from '../../schemas/runtime.ts';
import { isDay } from './status.ts';

/** The last day of a support phase, for calendars. */
export interface LifecycleEvent {
  /** Stays the same when the day moves: record, version, phase. */
  id: string;
  /** What ends, e.g. `Python 3.10`. */
  name: string;
  phase: 'regular' | 'lts';
  /** Last supported day. */
  day: string;
  /** Day the source was read. */
  asOf: string;
}

/**
 * Every end of support on record, soonest first. Families that share a release, as debian and debian-slim do,
 * share the event; its id is that of the first of them.
 */
export function lifecycleEvents(
  images: Readonly<Record<string, Pick<Image, 'name' | 'releases'>>>,
  runtimes: Readonly<Record<string, Pick<Runtime, 'name' | 'lines'>>>,
  locale: Locale,
): LifecycleEvent[] {
  const shared = new Map<string, { names: string[]; version: string; event: LifecycleEvent }>();
  const sorted = Object.entries(images).toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [id, { name, releases }] of sorted) {
    for (const { version, until, ltsUntil, asOf } of releases) {
      const phases = { regular: isDay(until) ? until : undefined, lts: ltsUntil };
      for (const [phase, day] of Object.entries(phases) as ['regular' | 'lts', string?][]) {
        if (!day) continue;
        const key = `${version} ${phase} ${day}`;
        const event = { id: `${id}-${slug(version)}-${phase}`, name: '', phase, day, asOf };
        const entry = shared.get(key) ?? { names: [], version, event };
        entry.names.push(name[locale]);
        shared.set(key, entry);
      }
    }
  }
  const ofImages = [...shared.values()].map(({ names, version, event }) => ({
    ...event,
    // No gap after a full-width bracket.
    name: `${names.join(locale === 'zh' ? '、' : ', ')} ${version}`.replace('） ', '）'),
  }));
  const ofRuntimes = Object.entries(runtimes).flatMap(([id, { name, lines }]) =>
    lines.entries
      .filter(({ until }) => isDay(until))
      .map(({ version, until }) => ({
        id: `${id}-${slug(version)}-regular`,
        name: `${name} ${version}`,
        phase: 'regular' as const,
        day: until,
        asOf: lines.asOf,
      })),
  );
  return [...ofImages, ...ofRuntimes].toSorted(
    (a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id),
  );
}

const slug = (version: string) => version.toLowerCase().replace(/[^a-z0-9.]+/g, '-');
