import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cutWords } from './chunks.ts';
import { array, itemsOf, string } from './format.ts';

describe('cutting the search index', () => {
  test('reads and writes the arrays and texts of the format', () => {
    const long = 'x'.repeat(300);
    const many = Array.from({ length: 70_000 }, (_, index) => string(String(index)));
    const items = itemsOf(array([string('镜像'), string(long), array(many), array([])]));
    assert.deepEqual(items[0], string('镜像'));
    assert.deepEqual(items[1], string(long));
    assert.equal(itemsOf(items[2]!).length, 70_000);
    assert.deepEqual(itemsOf(items[3]!), []);
  });

  test('skips numbers of every width, negative ones and simple values', () => {
    // [23, 24, 256, 65536, -25, true, null]
    const value = Buffer.from('871718181901001a000100003818f5f6', 'hex');
    assert.deepEqual(
      itemsOf(value).map((item) => item.toString('hex')),
      ['17', '1818', '190100', '1a00010000', '3818', 'f5', 'f6'],
    );
  });

  test('refuses what it does not know', () => {
    assert.throws(() => itemsOf(string('no array')), /expected a CBOR array/);
    assert.throws(() => itemsOf(Buffer.from('81a0', 'hex')), /unknown CBOR type 5/);
    assert.throws(() => itemsOf(Buffer.from('9fff', 'hex')), /indefinite/);
  });

  test('keeps the order of words and the limit, but never cuts a word', () => {
    const words = ['aa', 'bb', 'cccccccc', 'd'].map(string);
    assert.deepEqual(cutWords(words, 7), [words.slice(0, 2), [words[2]], [words[3]]]);
    assert.deepEqual(cutWords([], 7), []);
  });
});
