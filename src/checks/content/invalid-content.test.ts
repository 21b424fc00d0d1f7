import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseContent, readFiles, type Files } from '../../content/read.ts';
import { checkContent } from '../index.ts';
import { decisionMistakes } from '../../testing/invalid-content/decision.ts';
import { dockerfileMistakes } from '../../testing/invalid-content/dockerfiles.ts';
import { familyMistakes } from '../../testing/invalid-content/families.ts';
import { printed, withMistakes } from '../../testing/invalid-content/fixture.ts';
import { pageMistakes } from '../../testing/invalid-content/pages.ts';
import { recordMistakes } from '../../testing/invalid-content/records.ts';
import { ruleMistakes } from '../../testing/invalid-content/rules.ts';
import { runtimeMistakes } from '../../testing/invalid-content/runtimes.ts';
import { formatProblem, formatProblems } from '../../content/problem.ts';

const files = readFiles('.');
const problemsOf = (content: Files) => checkContent(parseContent(content)).map(formatProblem);

/** `…` at the end of what is expected stands for a list that grows with the content. */
const isTold = (expected: string, actual: string) =>
  expected.endsWith('…') ? actual.startsWith(expected.slice(0, -1)) : actual === expected;

test('the content on record has no problems', () => {
  assert.equal(formatProblems(checkContent(parseContent(files))), '');
});

for (const [subject, mistakes] of Object.entries({
  'a record': recordMistakes,
  'a page': pageMistakes,
  'the decision': decisionMistakes,
  'a sample': dockerfileMistakes,
  'a rule': ruleMistakes,
  'a family': familyMistakes,
  'a runtime': runtimeMistakes,
})) {
  describe(`an author who makes a mistake in ${subject} is told file, line, field and fix:`, () => {
    for (const mistake of mistakes) {
      test(mistake.name, () => {
        const broken = withMistakes(files, mistake);
        const problems = problemsOf(broken);
        const expected = mistake.told.map((told) => printed(told, broken));
        const missing = expected.filter((one) => !problems.some((other) => isTold(one, other)));
        assert.deepEqual(missing, [], `told instead:\n${problems.join('\n')}`);
        if (mistake.more) return;
        const besides = problems.filter((one) => !expected.some((other) => isTold(other, one)));
        assert.deepEqual(besides, [], 'one mistake is told once');
      });
    }
  });
}

test('an author hears of all mistakes at once', () => {
  const mistakes = [recordMistakes, pageMistakes, dockerfileMistakes].map(([first]) => first!);
  const broken = withMistakes(files, ...mistakes);
  const problems = problemsOf(broken);
  for (const told of mistakes.flatMap((mistake) => mistake.told)) {
    const expected = printed(told, broken);
    assert.ok(
      problems.some((one) => isTold(expected, one)),
      `${expected}\nis not in\n${problems.join('\n')}`,
    );
  }
});
