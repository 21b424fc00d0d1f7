import type { Outcome } from './run.ts';

/** The run as a table, one sample a line, and its sums. */
export function table(outcomes: readonly Outcome[]): string {
  const width = Math.max(0, ...outcomes.map(({ id }) => id.length));
  const lines = outcomes.map((outcome) => {
    const head = `${outcome.id.padEnd(width)}  ${outcome.kind.padEnd(9)}`;
    if (outcome.kind === 'not built') return `${head}         ${outcome.reason}`;
    const said =
      outcome.kind === 'passed'
        ? `${outcome.passed.length} checks`
        : outcome.failed[0]!.split('\n')[0];
    return `${head}  ${`${outcome.seconds} s`.padStart(6)} ${said}`;
  });
  const count = (kind: Outcome['kind']) => outcomes.filter((one) => one.kind === kind).length;
  const sums = `${count('passed')} passed, ${count('failed')} failed, ${count('not built')} not built`;
  return [...lines, '', sums].join('\n');
}
