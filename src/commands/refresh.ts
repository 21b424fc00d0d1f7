/**
 * `npm run facts:refresh`: asks endoflife.date and the image registries for the figures on record, and writes what
 * they say into `content/data` for review with `git diff`. `--only <id>` (again for more) takes one image family or
 * runtime, `--dry-run` writes nothing. Exit code 1 when a source failed: its records are as they were, and the next
 * run goes on with them. Environment: ENDOFLIFE_URL, another address of the endoflife.date API.
 */
import { parseArgs } from 'node:util';
import { endoflifeUrl } from '../facts/endoflife.ts';
import { withoutControls } from '../facts/guard.ts';
import { refreshFacts, type Outcome } from '../facts/refresh.ts';

/** One record as lines of text. */
function describe(outcome: Outcome): string {
  const { id, kind } = outcome;
  if (outcome.kind === 'left as it was') return `${id}: ${kind}: ${outcome.reason}`;
  if (!('figures' in outcome)) return `${id}: ${kind}`;
  const { figures, changes, news, jumps } = outcome;
  return [
    `${id}: ${kind}, ${figures} figures, ${changes.length} changed`,
    ...changes.map((change) => `  ${change}`),
    ...news.map((one) => `  not on record: ${one}`),
    ...jumps.map((one) => `  larger than usual, look it up elsewhere: ${one}`),
  ].join('\n');
}

/** What became of the whole run. */
function summary(outcomes: readonly Outcome[]): string {
  const count = (kind: Outcome['kind']) => outcomes.filter((one) => one.kind === kind).length;
  const failed = outcomes.filter((one) => one.kind === 'left as it was');
  const sources = [...new Set(failed.map(({ source }) => source))];
  const written = [count('written'), count('would write')];
  return [
    '',
    `${written[0]} records written${written[1] ? `, ${written[1]} would be` : ''}, ${failed.length} left as they were`,
    ...(failed.length > 0
      ? [`Failed: ${sources.join(', ')}. Run it again later: it goes on with these records.`]
      : []),
    ...(written[0] ? ['Review: git diff content/data, then npm run check'] : []),
  ].join('\n');
}

try {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const { ENDOFLIFE_URL } = process.env;
  const outcomes = await refreshFacts({
    root: '.',
    only: values.only,
    dryRun: values['dry-run'],
    endoflifeUrl: ENDOFLIFE_URL ?? endoflifeUrl,
    report: (outcome) => console.log(describe(outcome).split('\n').map(withoutControls).join('\n')),
  });
  console.log(summary(outcomes));
  if (outcomes.some(({ kind }) => kind === 'left as it was')) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
