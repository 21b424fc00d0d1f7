/**
 * `npm run build`: what `astro build` does, in a separate folder that takes the place of the old `dist` (or of the
 * folder named as argument) when it is whole, with its progress and a summary.
 * `npm run addresses`, or `--publish`: also adds new addresses to the list of published ones. `--silent` says nothing.
 * Environment: BASE_PATH (sub-path to be served under), SITE_URL (public address).
 */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build as buildPages } from 'astro';
import { problemOf } from '../content/build-errors.ts';
import { formatProblem } from '../content/problem.ts';
import { BuildStopped } from '../integrations/build-stopped.ts';
import { showProgress } from './progress.ts';

export interface BuildOptions {
  /** Folder the finished site is put in. */
  outDir?: string;
  /** Adds what is new to the list of published addresses, once the build has no problems. */
  publish?: boolean;
  /** Says nothing, not even what Astro warns of. */
  silent?: boolean;
}

/**
 * Builds the site. The old one stays in place until the new one is whole.
 * @throws BuildStopped with every problem found
 */
export async function build({
  outDir = 'dist',
  publish = false,
  silent = false,
}: BuildOptions = {}): Promise<void> {
  const work = resolve('.build/next', basename(outDir));
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  if (publish) process.env['ADDRESSES'] = 'add';
  await buildPages({ outDir: work, logLevel: silent ? 'silent' : 'warn' });
  replace(resolve(outDir), work);
}

/** Swaps folders by renaming, so that a reader of `target` never sees half a site. */
function replace(target: string, work: string): void {
  const old = `${work}.old`;
  rmSync(old, { recursive: true, force: true });
  mkdirSync(dirname(target), { recursive: true });
  if (existsSync(target)) renameSync(target, old);
  try {
    renameSync(work, target);
  } catch {
    // Another file system: copy instead.
    cpSync(work, target, { recursive: true });
    rmSync(work, { recursive: true });
  }
  rmSync(old, { recursive: true, force: true });
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      publish: { type: 'boolean', default: false },
      silent: { type: 'boolean', default: false },
    },
  });
  const silent = values.silent || process.env['npm_config_loglevel'] === 'silent';
  try {
    if (!silent) showProgress(process.stdout);
    const [outDir] = positionals;
    await build({ ...(outDir && { outDir }), publish: values.publish, silent });
  } catch (error) {
    if (error instanceof BuildStopped) {
      console.error(error.message);
    } else {
      const problem = problemOf(error, process.cwd());
      // Of an author's file the place says all; of the code a maintainer needs the stack.
      if (!problem.file.startsWith('content/')) console.error(error);
      console.error(formatProblem(problem));
    }
    // Threads that finish pages may still be at work.
    process.exit(1);
  }
}
