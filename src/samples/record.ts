import { stringify } from 'yaml';
import type { SampleRun } from '../schemas/sample.ts';

/** How much a run says: real bases more than stand-ins, and those more than a reason for not building. */
const weightOf = ({ bases, passed }: SampleRun) => (!passed ? 0 : bases === 'real' ? 2 : 1);

/**
 * Adds the runs of today to those on record. A run that says less about the same sample does not replace one that says more.
 * @param ids samples that exist; runs of others are dropped
 */
export function mergeRuns(
  before: Readonly<Record<string, SampleRun>>,
  now: Readonly<Record<string, SampleRun>>,
  ids: readonly string[],
): Record<string, SampleRun> {
  const entries = ids.toSorted().flatMap((id): [string, SampleRun][] => {
    const [old, fresh] = [before[id], now[id]];
    const better =
      old && fresh && old.fingerprint === fresh.fingerprint && weightOf(old) > weightOf(fresh)
        ? old
        : (fresh ?? old);
    return better ? [[id, better]] : [];
  });
  return Object.fromEntries(entries);
}

/** The record as it is written into `content/data/samples.yml`. */
export function formatRuns(runs: Readonly<Record<string, SampleRun>>): string {
  const head =
    '# Written by npm run samples: what came of each sample Dockerfile when it was last built and run.\n';
  return head + stringify(runs, { lineWidth: 0 });
}
