import type { WriteStream } from 'node:tty';
import { progress, type BuildSummary, type Phase } from '../integrations/progress.ts';

const barLength = 24;

/**
 * Shows the build as it goes: a line for each phase, with a bar that grows where it is a terminal, and a summary.
 * @param stream where to, e.g. `process.stdout`
 */
export function showProgress(stream: Pick<WriteStream, 'write' | 'isTTY'>): void {
  const start = performance.now();
  progress.on('phase', (phase) => {
    if (phase.seconds !== undefined) stream.write(`${stream.isTTY ? clear : ''}${line(phase)}\n`);
    else if (stream.isTTY) stream.write(`${clear}${line(phase)}`);
  });
  progress.on('summary', (summary) => {
    stream.write(`\n${summaryText(summary, (performance.now() - start) / 1000)}\n`);
  });
}

/** Goes to the beginning of the line and empties it. */
const clear = '\r\u001b[K';

/** A phase as a line of text: its name, a bar or the time it took, and how much is done. */
export function line({ name, done, total, seconds }: Phase): string {
  const count = total ? `${done}/${total}` : '';
  const end = seconds === undefined ? bar(done, total) : `${seconds.toFixed(1).padStart(6)} s`;
  return `  ${name.padEnd(22)} ${end}  ${count}`.trimEnd();
}

function bar(done = 0, total = 0): string {
  if (total === 0) return '…';
  const full = Math.round((Math.min(done, total) / total) * barLength);
  return '█'.repeat(full) + '░'.repeat(barLength - full);
}

/** What was built, as two lines of text. */
export function summaryText(summary: BuildSummary, seconds: number): string {
  const { pages, median, heaviest, index } = summary;
  const name = heaviest.file.replace(/index\.html$/, '');
  return [
    `  ${pages} pages in ${seconds.toFixed(1)} s: median ${kilobytes(median)}, heaviest ${kilobytes(heaviest.bytes)} (/${name})`,
    `  Search index: ${index.sections} sections, ${kilobytes(index.bytes)}`,
  ].join('\n');
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
