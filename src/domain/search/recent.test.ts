import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readSearches } from './recent.ts';

describe('recent searches', () => {
  test('the newest comes first, each once, five at most', () => {
    assert.deepEqual(readSearches('f\ne\nb\nd\nc\nb\na'), ['f', 'e', 'b', 'd', 'c']);
    assert.deepEqual(readSearches('线程栈\nalpine\n线程栈 \n'), ['线程栈', 'alpine']);
  });

  test('a long one is cut', () => {
    assert.equal(readSearches('x'.repeat(300))[0]!.length, 100);
    assert.deepEqual(readSearches(`${'x'.repeat(99)} y`), ['x'.repeat(99)]);
  });

  test('nothing kept, or nothing but blanks, is nothing', () => {
    assert.deepEqual(readSearches(null), []);
    assert.deepEqual(readSearches(' \n\n\t'), []);
  });
});
