import { execFileSync } from 'node:child_process';

/** Runs a command and shows what it says. @returns whether it succeeded */
export function run(command: string, ...args: string[]): boolean {
  console.log(`> ${command} ${args.join(' ')}`);
  try {
    execFileSync(command, args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return true;
  } catch {
    return false;
  }
}

/** Installs Debian packages; says so when that is not possible. */
export function aptInstall(packages: readonly string[]): boolean {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = [...sudo, 'apt-get'];
  run(apt[0]!, ...apt.slice(1), 'update', '-qq');
  return run(
    apt[0]!,
    ...apt.slice(1),
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    ...packages,
  );
}
