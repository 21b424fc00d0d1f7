/**
 * `npm run samples`: builds and runs every sample Dockerfile it can, with a small application of `content/samples`, and
 * writes what held into `content/data/samples.yml`. It takes docker or podman with the published bases; without them, on
 * Debian as root, buildah with stand-ins made of Debian packages. `--only <id>` (again for more) takes one sample,
 * `--engine docker|podman|buildah` no other engine, `--dry-run` writes nothing. Exit code 1 when a sample failed, 2 when
 * nothing can be built. Environment: SAMPLES_DIR, the working folder (several GB, kept for the next run).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { readFiles } from '../content/read.ts';
import { chooseEngine } from '../samples/choose-engine.ts';
import { findSamples } from '../domain/samples/list.ts';
import { formatRuns, mergeRuns } from '../samples/record.ts';
import { table } from '../samples/report.ts';
import { runSamples } from '../samples/run.ts';
import type { SampleRun } from '../schemas/sample.ts';

const record = 'content/data/samples.yml';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
      engine: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const files = readFiles('.');
  const all = findSamples(files);
  const unknown = values.only.filter((id) => !all.some((sample) => sample.id === id));
  if (unknown.length > 0) throw new Error(`no sample "${unknown.join('", "')}"`);
  const samples = values.only.length > 0 ? all.filter(({ id }) => values.only.includes(id)) : all;

  const say = (line: string) => console.log(line);
  const { SAMPLES_DIR } = process.env;
  const fallback = process.platform === 'linux' ? '/var/tmp' : tmpdir();
  const folder = resolve(SAMPLES_DIR ?? join(fallback, 'groundwork-samples'));
  const engine = await chooseEngine(folder, values.engine, say);
  say(`Engine: ${engine.name}, ${engine.bases} bases; working in ${folder}`);

  const today = new Date().toISOString().slice(0, 10);
  const ids = all.map(({ id }) => id);
  const keep = (id: string, run: SampleRun) => {
    if (values['dry-run']) return;
    const before = (parse(readFileSync(record, 'utf8')) ?? {}) as Record<string, SampleRun>;
    writeFileSync(record, formatRuns(mergeRuns(before, { [id]: run }, ids)));
  };
  const outcomes = await runSamples(samples, { files, engine, folder, say, keep, today });
  console.log(`\n${table(outcomes)}`);
  if (!values['dry-run']) console.log(`Written: ${record}`);
  return outcomes.some(({ kind }) => kind === 'failed') ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
