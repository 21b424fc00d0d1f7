import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readContent } from '../../content/read.ts';
import { daysUntil, endOfSupport, supportStatus } from './status.ts';

describe('support dates', () => {
  test('turn from supported to soon to end of life, with a long-term phase between', () => {
    assert.equal(supportStatus('2028-08-09', '2026-11-24'), 'supported');
    assert.equal(supportStatus('2027-05-23', '2026-11-24'), 'soon');
    assert.equal(supportStatus('2027-05-24', '2026-11-24'), 'supported');
    assert.equal(supportStatus('2026-11-24', '2026-11-24'), 'soon');
    assert.equal(supportStatus('2026-11-23', '2026-11-24'), 'end-of-life');
    assert.equal(supportStatus('2026-07-11', '2026-11-24', '2028-06-30'), 'lts');
    assert.equal(supportStatus('2024-08-14', '2026-11-24', '2026-08-31'), 'end-of-life');
  });

  test('count whole days', () => {
    assert.equal(daysUntil('2026-11-25', '2026-11-24'), 1);
    assert.equal(daysUntil('2027-03-28', '2027-03-27'), 1);
  });

  test('are found by id, version and phase, and say what is unknown', () => {
    const { images, runtimes } = readContent('.');
    const lifecycles = {
      images: Object.fromEntries([...images].map(([id, { data }]) => [id, data])),
      runtimes: Object.fromEntries([...runtimes].map(([id, { data }]) => [id, data])),
    };
    assert.equal(endOfSupport(lifecycles, 'python 3.9'), '2025-10-31');
    assert.equal(endOfSupport(lifecycles, 'debian 12', 'lts'), '2028-06-30');
    assert.equal(endOfSupport(lifecycles, 'ubuntu 26.04'), '2031-04-30');
    assert.throws(() => endOfSupport(lifecycles, 'python 2.7'), /no end date for "python 2.7"/);
    assert.throws(() => endOfSupport(lifecycles, 'go 1.27'), /no end date/);
  });
});
