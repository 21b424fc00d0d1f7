import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { sampleRun, type SampleRun } from '../schemas/sample.ts';
import { formatRuns, mergeRuns } from './record.ts';

const fingerprint = '0123456789ab-0123456789ab';
const real: SampleRun = {
  day: '2026-11-01',
  fingerprint,
  engine: 'docker 29.1.0',
  bases: 'real',
  passed: ['answers'],
};
const notBuilt: SampleRun = { day: '2026-11-27', fingerprint, notBuilt: 'no stand-in for a' };

test('a run that says less replaces one that says more only when the sample changed', () => {
  assert.deepEqual(mergeRuns({ a: real }, { a: notBuilt }, ['a']), { a: real });
  assert.deepEqual(mergeRuns({ a: notBuilt }, { a: real }, ['a']), { a: real });
  const changed = { ...notBuilt, fingerprint: 'ba9876543210-0123456789ab' };
  assert.deepEqual(mergeRuns({ a: real }, { a: changed }, ['a']), { a: changed });
});

test('samples that are gone leave the record, others stay as they were', () => {
  assert.deepEqual(Object.keys(mergeRuns({ b: real, gone: real }, { a: real }, ['b', 'a', 'c'])), [
    'a',
    'b',
  ]);
});

test('what is written fits the schema', () => {
  const read = parse(formatRuns({ a: real, b: notBuilt })) as Record<string, unknown>;
  assert.deepEqual(sampleRun.parse(read['a']), real);
  assert.deepEqual(sampleRun.parse(read['b']), notBuilt);
  assert.equal(sampleRun.safeParse({ day: '2026-11-27', fingerprint }).success, false);
  assert.equal(sampleRun.safeParse({ ...notBuilt, passed: [] }).success, false);
});
