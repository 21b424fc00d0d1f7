import assert from 'node:assert/strict';
import { test } from 'node:test';
import { familyPath } from './family.ts';

test('each family has an address', () => {
  assert.equal(familyPath('debian-slim'), '/images/debian-slim/');
});
