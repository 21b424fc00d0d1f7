import assert from 'node:assert/strict';
import { parseContent, readFiles } from '../content/read.ts';
import { historiesIn, reviewDataOf } from '../content/review-data.ts';
import { factsOf, type Facts } from '../domain/review/facts.ts';
import type { Check } from '../domain/review/finding.ts';
import { parseFile } from '../domain/review/parse.ts';
import { subjectOf } from '../domain/review/review.ts';
import { stagesOf } from '../domain/review/stages.ts';

/** Text of every file below `content/`. */
export const files = readFiles(process.cwd());

const read = /^content\/data\/(?:(?:images|runtimes|lifecycles|rules)\/.*|tags)\.yml$/;

/** The records that a review needs, and no others: they take seconds to parse. */
export const records = parseContent(new Map([...files].filter(([file]) => read.test(file))));

/**
 * The facts of this site on a fixed day, with the tags as they were on a fixed day: histories only grow, so what a tag
 * meant then stays.
 */
export const facts: Facts = {
  ...factsOf(reviewDataOf(records), historiesIn(files), '2026-11-27'),
  read: '2026-08-21',
};

/** What a rule finds, as `must 1`: weight and line; ` => ` and the line rewritten where it says so. */
function found(check: Check, dockerfile: string): string[] {
  const subject = subjectOf(stagesOf(parseFile(dockerfile)), facts);
  return check(subject, facts).map(
    ({ severity, line, suggestion }) =>
      `${severity} ${line}${suggestion === undefined ? '' : ` => ${suggestion}`}`,
  );
}

/** Holds a rule against Dockerfiles; an empty list means that it must stay silent. */
export function expectFindings(
  check: Check,
  cases: readonly (readonly [dockerfile: string, ...findings: string[]])[],
): void {
  for (const [dockerfile, ...findings] of cases) {
    assert.deepEqual(found(check, dockerfile), findings, dockerfile);
  }
}
