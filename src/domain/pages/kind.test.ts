import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hitKindOf, toPageKind } from './kind.ts';

test('only a kind on the list is one', () => {
  assert.equal(toPageKind('guide'), 'guide');
  assert.equal(toPageKind('chapter'), undefined);
  assert.equal(toPageKind(undefined), undefined);
});

test('search counts a list with the pages that it lists, and leaves out pages that redirect', () => {
  assert.equal(hitKindOf('images'), 'image');
  assert.equal(hitKindOf('guide'), 'guide');
  assert.equal(hitKindOf('short-link'), undefined);
});
