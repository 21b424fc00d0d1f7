import { existsSync } from 'node:fs';
import { aptInstall } from './apt.ts';

/** Debian packages that the tests of `npm run facts:refresh` run against, with the program each brings. */
const programs = { 'docker-registry': '/usr/bin/docker-registry', skopeo: '/usr/bin/skopeo' };

/** Where the programs are. @throws Error naming the command that gets a missing one */
export function findRegistry(): { registry: string; skopeo: string } {
  const missing = Object.entries(programs).find(([, path]) => !existsSync(path));
  if (missing) throw new Error(`${missing[0]} is not installed: run npm run registry`);
  return { registry: programs['docker-registry'], skopeo: programs.skopeo };
}

/** Installs a registry and a program to push to it where they are missing, and prints what it installs. */
export function getRegistry(): void {
  // They are Debian's; elsewhere the tests that need them are skipped.
  if (process.platform !== 'linux') return;
  const missing = Object.entries(programs).filter(([, path]) => !existsSync(path));
  if (missing.length === 0) return;
  console.log(`Missing: ${missing.map(([name]) => name).join(', ')}; getting it.`);
  aptInstall(missing.map(([name]) => name));
  findRegistry();
}
