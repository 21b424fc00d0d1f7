import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passes, readFilter, writeFilter } from './filter.ts';

const options = {
  runtime: ['python', 'go'],
  family: ['alpine', 'debian'],
  severity: ['must', 'should'],
};
const rule = {
  severity: 'must',
  runtimes: ['python'],
  families: [],
  text: 'BI006 DL3007 依赖没有musl构建就不用Alpine',
};

test('the address holds the filter, and gives it back', () => {
  const filter = { runtime: 'go', severity: 'must', q: 'DL3007 标签' };
  const address = writeFilter(filter);
  assert.equal(address, '?runtime=go&severity=must&q=DL3007+%E6%A0%87%E7%AD%BE');
  assert.deepEqual(readFilter(address, options), { filter, dropped: [] });
  assert.equal(writeFilter({}), '');
});

test('what an address may not ask for is dropped and named', () => {
  const { filter, dropped } = readFilter(
    `?runtime=cobol&__proto__=x&severity=must&severity=should&q=${'x'.repeat(101)}&family=`,
    options,
  );
  assert.deepEqual(filter, { severity: 'must' });
  assert.deepEqual(dropped, [
    'runtime=cobol',
    '__proto__=x',
    'severity=should',
    `q=${'x'.repeat(58)}`,
  ]);
});

test('a rule about some runtimes passes for those, one about all families for every family', () => {
  assert.ok(passes(rule, { runtime: 'python', family: 'debian' }));
  assert.ok(!passes(rule, { runtime: 'go' }));
  assert.ok(!passes(rule, { severity: 'should' }));
});

test('all words have to occur, in any width and case', () => {
  assert.ok(passes(rule, { q: 'ｄｌ3007 alpine' }));
  assert.ok(!passes(rule, { q: 'DL3007 scratch' }));
});
