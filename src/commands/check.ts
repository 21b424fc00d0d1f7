/**
 * `npm run check:content`: lists everything an author has to put right, without building, and apart from it what
 * is overdue. With `--strict` something overdue fails as well.
 */
import { checkContent } from '../checks/index.ts';
import { readContent } from '../content/read.ts';
import { checkOverdue } from '../checks/content/stale.ts';
import { formatProblems } from '../content/problem.ts';

const content = readContent('.');
const problems = checkContent(content);
const overdue = checkOverdue(content, new Date().toISOString().slice(0, 10));
if (problems.length > 0) console.error(formatProblems(problems));
else console.log('Content: no problems');
console.log(overdue.length > 0 ? `\nOverdue:\n${formatProblems(overdue)}` : 'Nothing is overdue');
if (problems.length > 0 || (process.argv.includes('--strict') && overdue.length > 0)) {
  process.exitCode = 1;
}
