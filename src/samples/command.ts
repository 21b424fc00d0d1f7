import { spawn } from 'node:child_process';

/** How a command ended, with everything it said. */
export interface Ended {
  code: number;
  output: string;
}

/** A command that failed. */
export class CommandError extends Error {
  readonly output: string;
  constructor(command: string, { code, output }: Ended) {
    const last = output.trim().split('\n').slice(-8).join('\n');
    super(`${command} ended with exit code ${code}\n${last}`);
    this.output = output;
  }
}

export interface Options {
  env?: Readonly<Record<string, string>>;
  cwd?: string;
  /** What a failure calls it; the command and its first argument unless given. */
  what?: string;
  /** Milliseconds until it is ended, 20 minutes unless given. */
  timeout?: number;
}

/** Runs a command to its end, whatever its exit code. A program that is not there has the code 127. */
export function tryCommand(
  command: string,
  args: readonly string[],
  { env, cwd, timeout = 1_200_000 }: Options = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      timeout,
      ...(cwd && { cwd }),
    });
    let output = '';
    child.stdout.on('data', (part: Buffer) => (output += part.toString()));
    child.stderr.on('data', (part: Buffer) => (output += part.toString()));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 124, output }));
  });
}

/**
 * Runs a command to its end.
 * @returns what it said
 * @throws CommandError when its exit code is not 0
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: Options = {},
): Promise<string> {
  const ended = await tryCommand(command, args, options);
  if (ended.code !== 0)
    throw new CommandError(options.what ?? `${command} ${args[0] ?? ''}`.trim(), ended);
  return ended.output;
}
