import { existsSync, globSync } from 'node:fs';
import { basename } from 'node:path';
import { aptInstall, run, sudo } from './apt.ts';

/** A Debian package that something here runs. */
export interface DebianPackage {
  name: string;
  /** A file it brings; where that is, the package is not asked for. */
  brings: string;
  /** What it is for, as the end of "nginx: …". */
  why: string;
}

/**
 * Installs what is not there, after saying what and why. Their servers are for tests that start them by themselves:
 * none is left running or enabled. Packages that were there, and their services, are left alone.
 * @throws Error naming the packages that could not be installed
 */
export function getPackages(packages: readonly DebianPackage[]): void {
  const missing = packages.filter(({ brings }) => !existsSync(brings));
  if (missing.length === 0) return;
  console.log('Installing Debian packages:');
  for (const { name, why } of missing) console.log(`  ${name}: ${why}`);
  const before = enabledServices('/etc/systemd/system');
  const isInstalled = aptInstall(missing.map(({ name }) => name));
  turnOff(newServices(before, enabledServices('/etc/systemd/system')));
  const lacking = missing.filter(({ brings }) => !existsSync(brings)).map(({ name }) => name);
  if (!isInstalled || lacking.length > 0) {
    const names = lacking.length > 0 ? lacking : missing.map(({ name }) => name);
    throw new Error(`apt could not install ${names.join(', ')}`);
  }
}

/**
 * Names of the services that start with the machine.
 * @param folder of systemd's own links, `/etc/systemd/system`
 */
export function enabledServices(folder: string): Set<string> {
  return new Set(globSync(`${folder}/*.wants/*.service`).map((path) => basename(path)));
}

/** Services that an installation has enabled, in order of their names. */
export function newServices(before: ReadonlySet<string>, after: ReadonlySet<string>): string[] {
  return [...after].filter((name) => !before.has(name)).toSorted();
}

function turnOff(services: readonly string[]): void {
  if (services.length === 0) return;
  run(...sudo('systemctl', 'disable', ...services));
  // Without systemd at work nothing was started.
  if (existsSync('/run/systemd/system')) run(...sudo('systemctl', 'stop', ...services));
}
