import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Check, SampleRun } from '../schemas/sample.ts';
import { Buildah } from './buildah.ts';
import { makeCertificates, type Certificates } from './certificates.ts';
import { CommandError } from './command.ts';
import type { Engine } from './engine.ts';
import { applicationFiles, fingerprintOf, type Sample } from '../domain/samples/list.ts';
import { externalBases, StandIns } from './make-stand-ins.ts';
import { copyDebianMaven, copyMaven, mavenImage } from './maven.ts';
import { failedStep } from './steps.ts';
import { fullReference, standInFor } from './stand-ins.ts';
import { trySample } from './try-sample.ts';

/** What came of one sample. */
export type Outcome =
  | { kind: 'passed'; id: string; seconds: number; passed: Check[] }
  | { kind: 'failed'; id: string; seconds: number; failed: string[] }
  | { kind: 'not built'; id: string; reason: string };

export interface Settings {
  /** All files below `content/`, by path. */
  files: ReadonlyMap<string, string>;
  engine: Engine;
  /** Working folder, kept between runs for the sake of stand-ins. */
  folder: string;
  /** Takes lines of progress. */
  say: (line: string) => void;
  /** Takes each run as soon as it is over, so that a run that is stopped was not for nothing. */
  keep: (id: string, run: SampleRun) => void;
  /** Day of the run, `YYYY-MM-DD`. */
  today: string;
}

/** Builds and runs samples one after the other. A failure does not keep the next from its turn. */
export async function runSamples(
  samples: readonly Sample[],
  settings: Settings,
): Promise<Outcome[]> {
  const { engine, folder, files, keep, say, today } = settings;
  // Of this process: another run may go on beside it.
  const own = join(folder, 'runs', String(process.pid));
  const certificates = await makeCertificates(join(own, 'certificates'));
  const standIns =
    engine instanceof Buildah && engine.bases === 'stand-in'
      ? new StandIns(engine, join(own, 'stand-ins'), (line) => say(`        ${line}`))
      : undefined;
  const outcomes: Outcome[] = [];
  for (const [at, sample] of samples.entries()) {
    const place = `[${String(at + 1).padStart(2)}/${samples.length}]`;
    const run = { day: today, fingerprint: fingerprintOf(files, sample) };
    const reason = whyNotBuilt(sample, standIns !== undefined);
    if (reason) {
      say(`${place} ${sample.id}: not built: ${reason}`);
      outcomes.push({ kind: 'not built', id: sample.id, reason });
      keep(sample.id, { ...run, notBuilt: reason });
      continue;
    }
    say(`${place} ${sample.id}: building`);
    const outcome = await tryOne(sample, { ...settings, folder: own }, certificates, standIns);
    outcomes.push(outcome);
    if (outcome.kind === 'passed') {
      const { passed } = outcome;
      say(`        passed in ${outcome.seconds} s: ${passed.join(', ')}`);
      keep(sample.id, { ...run, engine: engine.name, bases: engine.bases, passed });
    } else if (outcome.kind === 'not built') {
      say(`        not built: ${outcome.reason}`);
      keep(sample.id, { ...run, notBuilt: outcome.reason });
    } else {
      for (const one of outcome.failed)
        say(`        FAILED: ${one.replaceAll('\n', '\n        ')}`);
    }
  }
  rmSync(own, { recursive: true, force: true });
  return outcomes;
}

/** Why a sample is not even begun; undefined when it can be. */
export function whyNotBuilt(sample: Sample, standIn: boolean): string | undefined {
  if (!sample.application) return 'no application in content/samples';
  const bases = externalBases(sample.text);
  const placeholder = bases.find((from) => /<.*>/.test(from));
  if (placeholder) return `${placeholder} is for the reader to fill in`;
  const alone = standIn ? bases.find((from) => !standInFor(from)) : undefined;
  return alone && `no stand-in for ${alone}`;
}

async function tryOne(
  sample: Sample,
  { engine, folder, files }: Settings,
  certificates: Certificates,
  standIns: StandIns | undefined,
): Promise<Outcome> {
  const { id, application, text } = sample;
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  const own = join(folder, 'samples', id);
  mkdirSync(own, { recursive: true });
  try {
    for (const from of standIns ? externalBases(text) : []) await standIns?.provide(from);
    const { passed, failed } = await trySample({
      id,
      dockerfile: text,
      application: applicationFiles(files, application!),
      engine,
      certificates,
      folder: own,
      ...(application === 'java' && { complete: (context) => addMaven(engine, standIns, context) }),
    });
    return failed.length === 0
      ? { kind: 'passed', id, seconds: seconds(), passed }
      : { kind: 'failed', id, seconds: seconds(), failed };
  } catch (error) {
    const output = error instanceof CommandError ? error.output : '';
    if (/unauthorized|authentication required|access forbidden/i.test(output)) {
      const bases = externalBases(text).join(', ');
      return { kind: 'not built', id, reason: `no access to ${bases}` };
    }
    const message = failedStep(output) ?? (error as Error).message;
    return { kind: 'failed', id, seconds: seconds(), failed: [message] };
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** The sample's Maven wrapper takes the Maven that lies below `.mvn`. */
async function addMaven(
  engine: Engine,
  standIns: StandIns | undefined,
  context: string,
): Promise<void> {
  if (standIns) await copyDebianMaven(await engine.unpack(await standIns.make('maven')), context);
  else copyMaven(await engine.unpack(fullReference(mavenImage)), context);
}
