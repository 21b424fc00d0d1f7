import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What running a command took, with all processes it started. */
export interface Cost {
  seconds: number;
  /** Seconds of processor time, which other work on the machine lengthens less. */
  processor: number;
  /** Most memory at once, in megabytes: of all processes together, looked at five times a second. */
  memory: number;
}

/**
 * Runs a command and says what it took. Linux only: it reads `/proc`.
 * @throws Error with the end of its output when it fails
 */
export async function measure(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<Cost> {
  const [start, processor] = [performance.now(), childrenTime()];
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => (output = (output + part.toString()).slice(-20_000)));
  }
  let memory = 0;
  const timer = setInterval(() => {
    memory = Math.max(memory, memoryBelow(child.pid!));
  }, 200);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${output}`);
  return {
    seconds: (performance.now() - start) / 1000,
    processor: childrenTime() - processor,
    memory,
  };
}

/** Fields of a process after its name, as `/proc/<id>/stat` lists them; undefined when it has ended. */
function statOf(id: string): string[] | undefined {
  try {
    return readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return undefined;
  }
}

/** Seconds of processor time of all ended children of this process, and of theirs. A tick is 10 ms. */
function childrenTime(): number {
  const stat = statOf('self');
  return (Number(stat?.[13]) + Number(stat?.[14])) / 100;
}

/** Memory of a process and of those it started, in megabytes. A page of memory is 4 kB. */
function memoryBelow(root: number): number {
  const stats = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((id) => [Number(id), statOf(id)]),
  );
  const isBelow = (id: number): boolean => {
    if (id === root) return true;
    const parent = Number(stats.get(id)?.[1] ?? 0);
    return parent > 1 && isBelow(parent);
  };
  const pages = [...stats].filter(([id]) => isBelow(id)).map(([, stat]) => Number(stat?.[21] ?? 0));
  return (pages.reduce((sum, count) => sum + count, 0) * 4096) / 1e6;
}
