import { chmodSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What every application calls itself, in its source. */
const first = 'first project';

/**
 * The projects that are built from one application: they differ in a few words of their source.
 * @param run differs from run to run, so that nothing is taken from the layers of an earlier one
 */
export function projectsOf(run: string): readonly [string, string, string] {
  return [`${first} ${run}`, `second project ${run}`, `third project ${run}`];
}

/**
 * Lays out an application as the context of a build.
 * Every file has the same age, as in a fresh checkout with restored times: what is built must not depend on it.
 * @param files by path below the folder
 */
export function writeContext(
  folder: string,
  files: ReadonlyMap<string, string>,
  project: string,
): void {
  rmSync(folder, { recursive: true, force: true });
  const age = new Date('2026-01-01T00:00:00Z');
  for (const [name, text] of files) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text.replaceAll(first, project));
    if (text.startsWith('#!')) chmodSync(file, 0o755);
    utimesSync(file, age, age);
  }
}
