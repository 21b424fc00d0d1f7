import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseContent, readFiles } from '../content/read.ts';
import { formatProblem } from '../content/problem.ts';
import { contributions } from '../testing/contributions.ts';
import { checkContent } from './index.ts';

describe('a contribution as its guide describes it has no problems:', () => {
  let files = readFiles('.');
  for (const { name, apply } of contributions(readFileSync('src/testing/cases.ts', 'utf8'))) {
    test(name, () => {
      files = apply(files);
      const problems = checkContent(parseContent(files)).map(formatProblem);
      // Drawings are made in a browser, see contributions.walk.ts.
      assert.deepEqual(
        problems.filter((one) => !/^content\/diagrams\/decision\.\w+\.svg {2}is stale/.test(one)),
        [],
      );
    });
  }
});
