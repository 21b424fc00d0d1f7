import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseContent, readFiles } from './content.ts';
import { checkContent } from './index.ts';
import { checkOverdue } from './overdue.ts';
import { formatProblem } from './problem.ts';

const files = readFiles('.');
const overdueOn = (day: string) => checkOverdue(parseContent(files), day).map(formatProblem);

describe('what time makes wrong', () => {
  test('is nothing on the day of the review', () => {
    assert.deepEqual(overdueOn('2026-11-24'), []);
  });

  test('is a review older than 180 days, not one of 180', () => {
    const reviewed = new Map([
      ...files,
      ['content/data/pages.yml', '- { id: guide/alpine, reviewed: 2026-11-24 }\n'],
    ]);
    const pagesOn = (day: string) =>
      checkOverdue(parseContent(reviewed), day)
        .map(formatProblem)
        .filter((text) => text.includes('pages.yml'));
    assert.deepEqual(pagesOn('2027-05-23'), []);
    assert.match(
      pagesOn('2027-05-24')[0] ?? '',
      /pages\.yml:1 {2}guide\/alpine {2}was last reviewed on 2026-11-24, 181 days ago[\s\S]*→ check it/,
    );
  });

  test('is a sample on a base or a runtime that ended', () => {
    const found = overdueOn('2028-06-02').join('\n');
    assert.match(found, /node-slim\.Dockerfile:\d+ .*node 24 ended on 2028-04-30/);
    assert.match(found, /alpine\.Dockerfile:\d+ .*alpine 3\.24 ended on 2028-06-01/);
  });

  test('leaves a build alone: the content is checked as of its review', () => {
    assert.deepEqual(checkContent(parseContent(files)), []);
  });
});
