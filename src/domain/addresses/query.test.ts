import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readQuery, writeQuery } from './query.ts';

const accepts = {
  libc: (value: string) => ['glibc', 'musl'].includes(value),
  q: (value: string) => value.length <= 5,
};

test('reads accepted values', () => {
  assert.deepEqual(readQuery('?libc=musl&q=%20a%20', accepts), {
    values: { libc: 'musl', q: 'a' },
    dropped: [],
  });
});

test('an empty value asks for nothing and is not worth a word', () => {
  assert.deepEqual(readQuery('libc=&q=', accepts), { values: {}, dropped: [] });
});

const malicious: [string, string[]][] = [
  ['libc=dietlibc', ['libc=dietlibc']],
  ['libc=musl&libc=glibc', ['libc=glibc']],
  ['__proto__=1&constructor=1&toString=1', ['__proto__=1', 'constructor=1', 'toString=1']],
  ['q=<img src=x onerror=alert(1)>', ['q=<img src=x onerror=alert(1)>']],
  [`libc=${'x'.repeat(9000)}`, [`libc=${'x'.repeat(55)}`]],
  ['%E0%A4%A=1', ['\uFFFD%A=1']],
];
for (const [query, dropped] of malicious) {
  test(`drops and names ${query.slice(0, 40)}`, () => {
    assert.deepEqual(readQuery(query, accepts).dropped, dropped);
  });
}

test('writes in the order of the keys and leaves out empty values', () => {
  assert.equal(writeQuery({ q: 'a b', libc: 'musl' }, ['libc', 'q']), '?libc=musl&q=a+b');
  assert.equal(writeQuery({ q: '' }, ['libc', 'q']), '');
});
