import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('apt-install.sh', import.meta.url));

/** A command as it is run with the rights of root; it asks for no password. */
export function sudo(...command: [string, ...string[]]): [string, ...string[]] {
  return process.getuid?.() === 0 ? command : ['sudo', '-n', ...command];
}

/** Runs a command and shows what it says. @returns whether it succeeded */
export function run(command: string, ...args: string[]): boolean {
  console.log(`> ${command} ${args.join(' ')}`);
  try {
    execFileSync(command, args, { stdio: 'inherit' });
    return true;
  } catch {
    return false;
  }
}

/** Installs Debian packages and starts none of their services. @returns whether that was possible */
export function aptInstall(packages: readonly string[]): boolean {
  return run(...sudo('sh', script, ...packages));
}
