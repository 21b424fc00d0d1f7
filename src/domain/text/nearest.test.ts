import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { didYouMeanOneOf, nearest } from './nearest.ts';

const fields = ['name', 'kind', 'aliases', 'packageManager', 'user', 'costs', 'cost'];

describe('the name that was meant', () => {
  for (const [written, meant] of [
    ['nmae', 'name'],
    ['aliasses', 'aliases'],
    ['package_manager', 'packageManager'],
    ['packagemanager', 'packageManager'],
    ['Kind', 'kind'],
    ['kinds', 'kind'],
  ] as const) {
    test(`${written} is ${meant}`, () => {
      assert.equal(nearest(written, fields), meant);
    });
  }

  test('is the closest of several', () => {
    assert.equal(nearest('costss', fields), 'costs');
    assert.equal(nearest('debian-slmi', ['debian', 'debian-slim']), 'debian-slim');
  });

  test('is none for a name that is there, and for one far from all', () => {
    assert.equal(nearest('cost', fields), undefined);
    assert.equal(nearest('colour', fields), undefined);
    assert.equal(nearest('x', ['y']), undefined);
  });

  test('ends a message', () => {
    assert.equal(didYouMeanOneOf('slmi', ['slim', 'full']), '. Did you mean "slim"?');
    assert.equal(didYouMeanOneOf('tiny', ['slim', 'full']), '');
  });
});
