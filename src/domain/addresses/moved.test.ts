import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formerIds, movedPages, movedSections } from './moved.ts';

const moves = [
  { from: '/guide/old/', to: '/guide/new/' },
  { from: '/guide/new/#dns', to: '/guide/new/#resolver' },
  { from: '/guide/new/#names', to: '/guide/new/#resolver' },
  { from: '/guide/new/#users', to: '/guide/non-root/#users' },
  { from: '/guide/new/#all', to: '/guide/' },
];

test('a moved page differs from a moved heading', () => {
  assert.deepEqual(movedPages(moves), [moves[0]]);
});

test('a heading keeps all ids it had on its page', () => {
  assert.deepEqual(formerIds(moves, '/guide/new/', 'resolver'), ['dns', 'names']);
  assert.deepEqual(formerIds(moves, '/guide/new/', 'dns'), []);
  assert.deepEqual(formerIds(moves, '/guide/non-root/', 'users'), [], 'it came from another page');
});

test('a page lists where its former headings moved to', () => {
  assert.deepEqual(movedSections(moves, '/guide/new/'), [
    { id: 'users', to: '/guide/non-root/#users' },
    { id: 'all', to: '/guide/' },
  ]);
  assert.deepEqual(movedSections(moves, '/guide/non-root/'), []);
});
