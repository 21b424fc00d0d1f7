/** Reading a clone of docker-library/official-images with Git. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where the repository is cloned from. */
export const officialImagesUrl = 'https://github.com/docker-library/official-images.git';

/** A commit on the main line, and its day in UTC. */
export interface Commit {
  hash: string;
  day: string;
}

/** A folder that cannot be read, with a sentence on how to mend it. */
export class CloneError extends Error {}

/**
 * Makes sure a folder is a whole clone.
 * @throws CloneError
 */
export function checkClone(folder: string): void {
  const shallow = git(folder, ['rev-parse', '--is-shallow-repository'], true);
  if (shallow === undefined) {
    throw new CloneError(
      `${folder} is not a Git repository. Clone one: git clone --bare ${officialImagesUrl} ${folder}`,
    );
  }
  if (shallow.trim() !== 'false') {
    throw new CloneError(
      `${folder} is a shallow clone, its history is cut off. Complete it: git -C ${folder} fetch --unshallow`,
    );
  }
}

/**
 * Clones the repository, or brings a clone up to date.
 * @param folder of a bare clone
 * @throws CloneError when the network or the repository fails
 */
export function fetchClone(folder: string, url: string): void {
  const branch = existsSync(folder) ? git(folder, ['symbolic-ref', 'HEAD']).trim() : '';
  const steps = branch
    ? ['-C', folder, 'fetch', '--quiet', url, `+HEAD:${branch}`]
    : ['clone', '--quiet', '--bare', '--single-branch', url, folder];
  const { status, stderr } = spawnSync('git', steps, { encoding: 'utf8' });
  if (status !== 0) {
    throw new CloneError(
      `${url} could not be cloned: ${stderr.trim()}\nName a clone instead: npm run facts:tags -- --clone <folder>`,
    );
  }
}

/** The newest commit of a clone. */
export function lastCommit(folder: string): Commit {
  return readCommit(git(folder, ['log', '-1', '--format=%H %ct', 'HEAD']).trim());
}

/** The last commit of the main line before a day begins (UTC); undefined when there is none. */
export function commitBefore(folder: string, day: string): Commit | undefined {
  const until = `--before=${Date.parse(day) / 1000 - 1}`;
  const line = git(folder, ['log', '-1', '--first-parent', until, '--format=%H %ct', 'HEAD']);
  return line.trim() ? readCommit(line.trim()) : undefined;
}

/** Is a commit part of the clone's history? */
export function hasCommit(folder: string, hash: string): boolean {
  return git(folder, ['merge-base', '--is-ancestor', hash, 'HEAD'], true) !== undefined;
}

/**
 * The commits of the main line that changed each file, oldest first. A merge counts as its day, whatever the age of
 * what it merged.
 * @param after commits up to this one are left out
 */
export function changesOf(
  folder: string,
  after: string | undefined,
  paths: readonly string[],
): Map<string, Commit[]> {
  const changes = new Map<string, Commit[]>(paths.map((path) => [path, []]));
  if (paths.length === 0) return changes;
  const text = git(folder, [
    'log',
    '--first-parent',
    '--diff-merges=first-parent',
    '--no-renames',
    '--reverse',
    '--format=%H %ct',
    '--name-only',
    after ? `${after}..HEAD` : 'HEAD',
    '--',
    ...paths,
  ]);
  let commit: Commit | undefined;
  for (const line of text.split('\n')) {
    if (/^[0-9a-f]{40} \d+$/.test(line)) commit = readCommit(line);
    else if (line && commit) changes.get(line)?.push(commit);
  }
  return changes;
}

/** The texts of a file at several commits, in their order; empty where it is not there. */
export async function textsAt(
  folder: string,
  path: string,
  commits: readonly Commit[],
): Promise<string[]> {
  const child = spawn('git', ['-C', folder, 'cat-file', '--batch'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(commits.map(({ hash }) => `${hash}:${path}\n`).join(''));
  const parts: Buffer[] = [];
  for await (const part of child.stdout) parts.push(part as Buffer);
  const bytes = Buffer.concat(parts);
  let start = 0;
  return commits.map(() => {
    const newline = bytes.indexOf('\n', start);
    const header = bytes.toString('utf8', start, newline);
    start = newline + 1;
    const size = / blob (\d+)$/.exec(header)?.[1];
    if (!size) return '';
    const text = bytes.toString('utf8', start, start + Number(size));
    start += Number(size) + 1;
    return text;
  });
}

function readCommit(line: string): Commit {
  const [hash = '', seconds = ''] = line.split(' ');
  return { hash, day: new Date(Number(seconds) * 1000).toISOString().slice(0, 10) };
}

function git(folder: string, words: readonly string[]): string;
function git(folder: string, words: readonly string[], mayFail: true): string | undefined;
function git(folder: string, words: readonly string[], mayFail = false): string | undefined {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', folder, ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status === 0) return stdout;
  if (mayFail) return undefined;
  throw new CloneError(`git ${words[0]} failed in ${folder}: ${error?.message ?? stderr.trim()}`);
}
