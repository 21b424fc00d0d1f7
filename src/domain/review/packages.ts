import type { RunCommand } from './run.ts';

/** A command of a system's package manager. */
export interface PackageCommand {
  manager: 'apt' | 'apk' | 'dnf' | 'zypper';
  /** What it does: `install`, `update` (the index), `upgrade` (everything), `clean`, `remove`. */
  action: string;
  /** Package names and files. */
  packages: readonly string[];
  options: readonly string[];
  command: RunCommand;
}

const managers: Readonly<Record<string, PackageCommand['manager']>> = {
  apt: 'apt',
  'apt-get': 'apt',
  aptitude: 'apt',
  apk: 'apk',
  dnf: 'dnf',
  yum: 'dnf',
  microdnf: 'dnf',
  tdnf: 'dnf',
  dnf5: 'dnf',
  zypper: 'zypper',
};

/** Options of package managers that take the next word. */
const withValue = new Set([
  '-t',
  '--virtual',
  '-o',
  '-c',
  '--target-release',
  '--repository',
  '-X',
  '-p',
  '--root',
  '--installroot',
  '--releasever',
  '--keys-dir',
  '--setopt',
  '--enablerepo',
  '--disablerepo',
  '--arch',
]);

const actions: Readonly<Record<PackageCommand['manager'], Readonly<Record<string, string>>>> = {
  apt: {
    install: 'install',
    update: 'update',
    upgrade: 'upgrade',
    'dist-upgrade': 'upgrade',
    'full-upgrade': 'upgrade',
    'safe-upgrade': 'upgrade',
    clean: 'clean',
    remove: 'remove',
    purge: 'remove',
    autoremove: 'remove',
  },
  apk: { add: 'install', update: 'update', upgrade: 'upgrade', del: 'remove' },
  dnf: {
    install: 'install',
    groupinstall: 'install',
    makecache: 'update',
    'check-update': 'update',
    update: 'upgrade',
    upgrade: 'upgrade',
    'distro-sync': 'upgrade',
    clean: 'clean',
    remove: 'remove',
    erase: 'remove',
    autoremove: 'remove',
  },
  zypper: {
    install: 'install',
    in: 'install',
    refresh: 'update',
    ref: 'update',
    update: 'upgrade',
    up: 'upgrade',
    'dist-upgrade': 'upgrade',
    dup: 'upgrade',
    clean: 'clean',
    cc: 'clean',
    remove: 'remove',
    rm: 'remove',
  },
};

/** Several rules ask for the same commands. */
const read = new WeakMap<RunCommand, PackageCommand | undefined>();

/** Reads a command of apt, apk, dnf, yum, microdnf or zypper; undefined for any other. */
export function packageCommand(command: RunCommand): PackageCommand | undefined {
  const manager = managers[command.name];
  if (!manager) return undefined;
  if (!read.has(command)) read.set(command, readCommand(command, manager));
  return read.get(command);
}

function readCommand(
  command: RunCommand,
  manager: PackageCommand['manager'],
): PackageCommand | undefined {
  const options: string[] = [];
  const words: string[] = [];
  for (let at = 0; at < command.args.length; at++) {
    const word = command.args[at]!;
    if (/^\d*[<>]/.test(word)) {
      if (/^\d*[<>]+$/.test(word)) at++;
    } else if (word.startsWith('-')) {
      options.push(word);
      if (withValue.has(word) || (manager === 'apk' && word === '-t')) at++;
    } else {
      words.push(word);
    }
  }
  const action = actions[manager][words[0] ?? ''];
  return action ? { manager, action, packages: words.slice(1), options, command } : undefined;
}

/** All such commands of a stage, in their order. */
export function packageCommands(commands: readonly RunCommand[]): PackageCommand[] {
  return commands.flatMap((command) => packageCommand(command) ?? []);
}

/** Name of a package without version, release or architecture: `curl` for `curl=8.*` and `curl:arm64`. */
export function packageName(written: string): string {
  return written.replace(/[=<>~@:].*$/, '');
}
