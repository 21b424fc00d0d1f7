/**
 * `npm run check:content`: lists everything an author has to put right, without building, and apart from it what
 * is stale. With `--strict` something stale fails as well.
 */
import { checkBeforeBuild } from '../checks/index.ts';
import { readContent } from '../content/read.ts';
import { checkStale } from '../checks/content/stale.ts';
import { formatProblems } from '../content/problem.ts';

const content = readContent('.');
const problems = checkBeforeBuild(content);
const stale = checkStale(content, new Date().toISOString().slice(0, 10));
if (problems.length > 0) console.error(formatProblems(problems));
else console.log('Content: no problems');
console.log(stale.length > 0 ? `\nStale:\n${formatProblems(stale)}` : 'Nothing is stale');
if (problems.length > 0 || (process.argv.includes('--strict') && stale.length > 0)) {
  process.exitCode = 1;
}
