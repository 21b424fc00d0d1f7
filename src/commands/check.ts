/** `npm run check:content`: lists everything an author has to put right, without building. */
import { checkContent } from '../checks/index.ts';
import { readContent } from '../checks/content.ts';
import { formatProblems } from '../checks/problem.ts';

const problems = checkContent(readContent('.'));
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
} else {
  console.log('Content: no problems');
}
