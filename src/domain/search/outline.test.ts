import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOutline, type Outline } from './outline.ts';

const outline: Outline = [
  ['guide', ['Chapter', 'other'], ['*Errors']],
  ['rule', ['Rule']],
];

test('the names of all sections are read from their file, in the order of the index', () => {
  const namesOf = readOutline(outline, ['en_a', 'en_b', 'en_c']);
  assert.deepEqual(namesOf('en_a'), {
    kind: 'guide',
    title: 'Chapter',
    aliases: ['other'],
    isList: false,
    pageNumber: 0,
  });
  assert.deepEqual(namesOf('en_b'), {
    kind: 'guide',
    title: 'Errors',
    page: 'Chapter',
    aliases: [],
    isList: true,
    pageNumber: 0,
  });
  assert.equal(namesOf('en_c')!.pageNumber, 1);
  assert.equal(namesOf('en_d'), undefined);
});

test('a file of another index names nothing', () => {
  assert.equal(readOutline(outline, ['en_a', 'en_b'])('en_a'), undefined);
});
