import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readContent } from '../../content/read.ts';
import { cases } from '../../testing/cases.ts';
import { readAnswers, resultId, resultOf, walk } from './walk.ts';

describe('real cases', () => {
  const decision = readContent('.').decision!.data;

  test('have unique names, and sources that are addresses', () => {
    assert.equal(new Set(cases.map(({ name }) => name)).size, cases.length);
    assert.ok(cases.filter(({ source }) => source).length >= 28);
    for (const { source } of cases) assert.ok(!source || URL.canParse(source), source);
  });

  for (const { name, query, result: expected } of cases) {
    test(`${name} → ${expected}`, () => {
      const { answers, later, dropped } = readAnswers(decision, query);
      const path = walk(decision, answers);
      const open = 'go' in path.end && decision.nodes[path.end.go]!.ask;
      assert.equal(open, false, `"${open}" is asked as well: answer it for this case in cases.ts`);
      assert.deepEqual([later, dropped], [{}, []]);
      const result = resultOf(path);
      assert.equal(result && resultId(result), expected);
      const pick = decision.picks[result!.pick]!;
      assert.ok(pick.why.zh && pick.why.en, 'a pick carries its reason');
    });
  }
});
