import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareId, readOutline } from './outline.ts';

test('the names of all sections are read from their file', () => {
  const namesOf = readOutline([
    ['guide', ['a1', 'Chapter', 'other'], ['b2*', 'Errors']],
    ['rule', ['c3', 'Rule']],
  ]);
  assert.deepEqual(namesOf('en_a1'), {
    kind: 'guide',
    title: 'Chapter',
    aliases: ['other'],
    isList: false,
    pageNumber: 0,
  });
  assert.deepEqual(namesOf('en_b2'), {
    kind: 'guide',
    title: 'Errors',
    page: 'Chapter',
    aliases: [],
    isList: true,
    pageNumber: 0,
  });
  assert.equal(namesOf('zh-cn_c3456')!.pageNumber, 1);
  assert.equal(namesOf('en_d4'), undefined);
  assert.equal(readOutline([])('en_a1'), undefined);
});

test('the id of a section has no language', () => {
  assert.equal(bareId('zh-cn_71886c9'), '71886c9');
});
