import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseContent, readFiles, type Files } from '../../content/read.ts';
import { checkContent } from '../index.ts';
import { addressFixtures } from '../../testing/invalid-content/addresses.ts';
import { decisionFixtures } from '../../testing/invalid-content/decision.ts';
import { dockerfileFixtures } from '../../testing/invalid-content/dockerfiles.ts';
import { errorFixtures } from '../../testing/invalid-content/errors.ts';
import { familyFixtures } from '../../testing/invalid-content/families.ts';
import { formatExpected, withFixtures } from '../../testing/invalid-content/fixture.ts';
import { markupFixtures } from '../../testing/invalid-content/markup.ts';
import { pageFixtures } from '../../testing/invalid-content/pages.ts';
import { recordFixtures } from '../../testing/invalid-content/records.ts';
import { ruleFixtures } from '../../testing/invalid-content/rules.ts';
import { runtimeFixtures } from '../../testing/invalid-content/runtimes.ts';
import { titleFixtures } from '../../testing/invalid-content/titles.ts';
import { tagFixtures } from '../../testing/invalid-content/tags.ts';
import { formatProblem, formatProblems } from '../../content/problem.ts';

const files = readFiles('.');
const problemsOf = (content: Files) => checkContent(parseContent(content)).map(formatProblem);

/** `…` at the end of what is expected stands for a list that grows with the content. */
const matches = (expected: string, actual: string) =>
  expected.endsWith('…') ? actual.startsWith(expected.slice(0, -1)) : actual === expected;

test('the content on record has no problems', () => {
  assert.equal(formatProblems(checkContent(parseContent(files))), '');
});

for (const [subject, fixtures] of Object.entries({
  'a record': recordFixtures,
  'a page': pageFixtures,
  'the markup of a page': markupFixtures,
  'an address': addressFixtures,
  'the decision': decisionFixtures,
  'a sample': dockerfileFixtures,
  'a rule': ruleFixtures,
  'an error': errorFixtures,
  'a family': familyFixtures,
  'a runtime': runtimeFixtures,
  'a title or a number': titleFixtures,
  'a history of tags': tagFixtures,
})) {
  describe(`invalid content in ${subject} is reported with file, line, field and fix:`, () => {
    for (const fixture of fixtures) {
      test(fixture.name, () => {
        const broken = withFixtures(files, fixture);
        const problems = problemsOf(broken);
        const expected = fixture.expected.map((one) => formatExpected(one, broken));
        const missing = expected.filter((one) => !problems.some((other) => matches(one, other)));
        assert.deepEqual(missing, [], `reported instead:\n${problems.join('\n')}`);
        if (fixture.more) return;
        const besides = problems.filter((one) => !expected.some((other) => matches(other, one)));
        assert.deepEqual(besides, [], 'one mistake is reported once');
      });
    }
  });
}

test('all mistakes are reported at once', () => {
  const fixtures = [recordFixtures, pageFixtures, dockerfileFixtures].map(([first]) => first!);
  const broken = withFixtures(files, ...fixtures);
  const problems = problemsOf(broken);
  for (const one of fixtures.flatMap((fixture) => fixture.expected)) {
    const expected = formatExpected(one, broken);
    assert.ok(
      problems.some((problem) => matches(expected, problem)),
      `${expected}\nis not in\n${problems.join('\n')}`,
    );
  }
});
