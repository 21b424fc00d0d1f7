import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../schemas/sample.ts';
import { trustIn, type Certificates } from './certificates.ts';
import { projectsOf, writeContext } from './context.ts';
import type { Engine } from './engine.ts';
import { unfoldHeredocs } from './heredoc.ts';
import { compilersIn, judge, type Answer } from './judge.ts';
import { numericUser } from './oci-bundle.ts';

/** How long a container may take to end after SIGTERM, in milliseconds. */
const stopTimeout = 2000;

export interface Trial {
  id: string;
  dockerfile: string;
  /** Files of the application, by path below its folder. */
  application: ReadonlyMap<string, string>;
  engine: Engine;
  certificates: Certificates;
  /** Folder for contexts and the like, used by nothing else. */
  folder: string;
  /** Adds to a context what an application cannot bring along. */
  complete?: (context: string) => Promise<void>;
}

/** What held of a sample, and what did not. */
export interface Tried {
  passed: Check[];
  failed: string[];
}

/**
 * Builds a sample three times and runs it: the application, then another project with the same caches, then a third one
 * with warm layers and emptied caches.
 * @throws CommandError when the first build fails
 */
export async function trySample(trial: Trial): Promise<Tried> {
  const { engine, id } = trial;
  const projects = projectsOf(Date.now().toString(36));
  const [first, second, third] = projects;
  // Of this process: another run may build the same sample.
  const tagOf = (project: string) =>
    `localhost/groundwork-sample/${id}:${project.split(' ')[0]}-${process.pid}`.toLowerCase();
  const tried: Tried = { passed: [], failed: [] };
  try {
    await build(trial, first, tagOf(first));
    await runFirst(trial, tagOf(first), first, tried);

    const added = await attempt(tried, 'a second project', async () => {
      await build(trial, second, tagOf(second));
      const { answer } = await askOnce(trial, tagOf(second));
      const { failed } = judge(
        { project: answer.project ?? answer.body ?? '' },
        second,
        new Date(),
      );
      return failed.map((one) => `with the caches of another project: ${one}`);
    });
    if (added) tried.passed.push('second-project');

    await engine.emptyCaches();
    const again = await attempt(tried, 'warm layers and emptied caches', async () => {
      await build(trial, third, tagOf(third));
      return [];
    });
    if (again) tried.passed.push('empty-caches');
    return tried;
  } finally {
    for (const project of projects) await engine.remove(tagOf(project));
  }
}

/** Does something whose failure is a finding. @returns whether it found nothing */
async function attempt(
  tried: Tried,
  what: string,
  action: () => Promise<string[]>,
): Promise<boolean> {
  try {
    const failed = await action();
    tried.failed.push(...failed);
    return failed.length === 0;
  } catch (error) {
    tried.failed.push(`${what}: ${(error as Error).message}`);
    return false;
  }
}

async function build(trial: Trial, project: string, tag: string): Promise<void> {
  const context = join(trial.folder, 'context');
  const { text, files } = unfoldHeredocs(trial.dockerfile);
  const held = new Map(files.map((file) => [file.name, file.text]));
  writeContext(context, new Map([...trial.application, ...held]), project);
  await trial.complete?.(context);
  const dockerfile = join(trial.folder, 'Dockerfile');
  writeFileSync(dockerfile, text);
  await trial.engine.build({ context, dockerfile, tag });
}

async function runFirst(trial: Trial, tag: string, project: string, tried: Tried): Promise<void> {
  const { engine } = trial;
  const paths = pathsIn(await engine.unpack(tag));
  const compilers = compilersIn(paths);
  if (compilers.length === 0) tried.passed.push('no-compiler');
  else tried.failed.push(`the final stage holds ${compilers.join(', ')}`);

  const { uid } = numericUser((await engine.configOf(tag)).user);
  const seen = await askOnce(trial, tag);
  const user = seen.uid ?? uid;
  if (uid > 0 && user === uid) tried.passed.push('user');
  else tried.failed.push(`runs as ${user}, not as the user ${uid} of the image`);
  if (seen.answer.project === undefined) {
    tried.failed.push(`does not answer: ${seen.answer.body ?? ''} ${seen.logs}`.trim());
    return;
  }
  // It was started with a read-only root, and answers.
  tried.passed.push('read-only');
  const verdict = judge(seen.answer, project, new Date());
  tried.passed.push(...verdict.passed);
  tried.failed.push(...verdict.failed);
  if (seen.stopped !== undefined) tried.passed.push('stops');
  else tried.failed.push(`does not stop within ${stopTimeout / 1000} s of SIGTERM`);
}

interface Seen {
  /** What it said of itself; the text of an answer that is no JSON in `body`. */
  answer: Answer & { body?: string };
  uid: number | undefined;
  /** Milliseconds it took to stop. */
  stopped: number | undefined;
  logs: string;
}

/** Starts a container, asks it once and stops it. */
async function askOnce({ engine, certificates, folder }: Trial, tag: string): Promise<Seen> {
  const root = await engine.unpack(tag);
  const trust = join(folder, 'trust');
  mkdirSync(trust, { recursive: true });
  const hosts = join(trust, 'hosts');
  writeFileSync(hosts, '127.0.0.1 localhost\n::1 localhost\n');
  const files = trustIn(root, pathsIn(root), certificates, trust);
  const container = await engine.start(tag, {
    env: { HTTPS_URL: 'https://localhost:8443/', NODE_EXTRA_CA_CERTS: '/run/authority.pem' },
    files: new Map([...files, ['/etc/hosts', hosts]]),
  });
  try {
    const printed = await container.probe(certificates.certificate, certificates.key);
    const uid = await container.uid();
    const stopped = await container.stop(stopTimeout);
    return { answer: answerIn(printed), uid, stopped, logs: await container.logs() };
  } finally {
    await container.remove();
  }
}

/** Reads what `probe.ts` printed. */
function answerIn(printed: string): Answer & { body?: string } {
  const { body } = JSON.parse(printed.trim().split('\n').at(-1)!) as { body: string };
  try {
    return JSON.parse(body) as Answer;
  } catch {
    return { body };
  }
}

/** Every path below a folder, as inside the image; links are not followed. */
function pathsIn(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}
