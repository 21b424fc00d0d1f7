import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf, sharesOf } from './relevance.ts';

test('the place of what should come first: a page with any of its sections, a section alone', () => {
  const found = ['/zh/a/#x', '/zh/b/', '/zh/a/#y'];
  const place = (first: string | string[]) => placeOf(first, found, (path) => `/zh${path}`);
  assert.equal(place('/a/'), 0);
  assert.equal(place('/a/#y'), 2);
  assert.equal(place(['/c/', '/b/']), 1);
  assert.equal(place('/b/#z'), -1);
});

test('the shares count first places and places in the top three', () => {
  assert.deepEqual(sharesOf([0, 2, 3, -1]), { first: 0.25, three: 0.5 });
});
