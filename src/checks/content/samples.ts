import type { Content } from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';
import { findSamples, fingerprintOf } from '../../domain/samples/list.ts';

/** Samples whose last run is of another text than today's, or that were never run. */
export function checkSampleRuns({ files, samples: record }: Content): Problem[] {
  if (!record) return [];
  return findSamples(files).flatMap((sample): Problem[] => {
    const run = record.data[sample.id];
    if (run?.fingerprint === fingerprintOf(files, sample)) return [];
    return [
      {
        file: sample.file,
        field: sample.id,
        message: run
          ? `was changed, or its application was, since its run on ${run.day}`
          : 'was never built and run',
        fix: `npm run samples -- --only ${sample.id}, and commit content/data/samples.yml`,
      },
    ];
  });
}
