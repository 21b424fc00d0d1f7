/**
 * `npm run build`: checks the content, builds the pages, indexes them, checks and compresses what was built, and only then
 * puts the result in place of the old `dist` (or of the folder named as argument).
 * `npm run addresses`, or `--publish`: also adds new addresses to the list of published ones.
 * Environment: BASE_PATH (sub-path to be served under), SITE_URL (public address).
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { build as buildPages } from 'astro';
import { addAddresses } from '../checks/site/addresses.ts';
import { addressFile, describeAdded } from '../content/addresses.ts';
import { checkContent, checkSite } from '../checks/index.ts';
import { readContent } from '../content/read.ts';
import { checkSearchIndex } from '../checks/site/search-index.ts';
import { problemOf } from '../content/build-errors.ts';
import { mapToSource } from '../content/locate.ts';
import { formatProblem, formatProblems, type Problem } from '../content/problem.ts';
import { readSite, type BuiltSite } from '../built-site/site.ts';
import { versionsOnRecord } from '../content/versions.ts';
import { headersFile, redirectsFile } from '../integrations/host-files.ts';
import { withPolicy } from '../integrations/csp.ts';
import { precompress } from '../integrations/precompress.ts';
import { writeMarkdown } from '../integrations/markdown.ts';
import { writeNames } from '../search/names.ts';
import { writeIndex } from '../integrations/search.ts';

export interface BuildOptions {
  /** Folder the finished site is put in. */
  outDir?: string;
  /** Adds what is new to the list of published addresses, once nothing is wrong with it. */
  publish?: boolean;
}

/** Thrown when a build stops over problems an author can mend. The message lists them all. */
export class BuildStopped extends Error {
  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'BuildStopped';
  }
}

/**
 * Builds the site. The old one stays in place until the new one is whole.
 * @throws BuildStopped with every problem found
 */
export async function build({
  outDir = 'dist',
  publish = false,
}: BuildOptions = {}): Promise<void> {
  const content = readContent('.');
  const problems = checkContent(content);
  if (problems.length > 0) throw new BuildStopped(problems);

  const work = resolve('.build/next', basename(outDir));
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  await buildPages({ outDir: work, logLevel: 'warn' });
  const base = process.env['BASE_PATH'] ?? '/';
  const built = readSite(work, base);
  writePolicies(built);
  writeMarkdown(built);
  await writeIndex(built);
  writeNames(work, content);
  writeFileSync(join(work, '_headers'), headersFile(built.base));
  writeFileSync(join(work, '_redirects'), redirectsFile(built.base, content.moved?.data ?? []));

  const site = readSite(work, base);
  const listed = readFileSync(addressFile, 'utf8');
  const addresses = publish ? addAddresses(listed, site) : listed;
  const [found] = await Promise.all([
    checkSite(site, addresses, versionsOnRecord(content)),
    precompress(site),
  ]);
  const siteProblems = [...found, ...checkSearchIndex(site)];
  if (siteProblems.length > 0) {
    throw new BuildStopped(siteProblems.map((problem) => mapToSource(problem, content, site.base)));
  }
  if (publish) {
    writeFileSync(addressFile, addresses);
    console.log(describeAdded(listed, addresses));
  }
  replace(resolve(outDir), work);
}

/** Gives every page its Content-Security-Policy. */
function writePolicies({ folder, pages }: BuiltSite): void {
  for (const { file, html } of pages) writeFileSync(join(folder, file), withPolicy(html));
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
  try {
    const [outDir] = process.argv.slice(2).filter((one) => !one.startsWith('--'));
    await build({ ...(outDir && { outDir }), publish: process.argv.includes('--publish') });
  } catch (error) {
    if (error instanceof BuildStopped) {
      console.error(error.message);
    } else {
      const problem = problemOf(error, process.cwd());
      // Of an author's file the place says all; of the code a maintainer needs the stack.
      if (!problem.file.startsWith('content/')) console.error(error);
      console.error(formatProblem(problem));
    }
    process.exitCode = 1;
  }
}
