import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatBytes, logShare } from './size.ts';

describe('sizes', () => {
  const written: [number, string][] = [
    [0, '0'],
    [735_842, '736\u00a0kB'],
    [3_849_738, '3.85\u00a0MB'],
    [29_780_765, '29.8\u00a0MB'],
    [412_660_988, '413\u00a0MB'],
    [2_500_000_000, '2.50\u00a0GB'],
  ];
  for (const [bytes, text] of written) {
    test(`${bytes} bytes are ${text}`, () => assert.equal(formatBytes(bytes), text));
  }

  test('stand on a logarithmic axis', () => {
    assert.equal(logShare(1e6, 1e6, 1e8), 0);
    assert.equal(logShare(1e7, 1e6, 1e8), 0.5);
    assert.equal(logShare(1e8, 1e6, 1e8), 1);
    assert.equal(logShare(0, 1e6, 1e8), 0);
  });
});
