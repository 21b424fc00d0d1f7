import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SizeFigure } from '../../schemas/figure.ts';
import { formatBytes, logShare, sizeRows } from './size.ts';

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

  test('of one image on one platform share a row; what is not established is left out', () => {
    const figure = (reference: string, platform: string, kind: SizeFigure['kind']): SizeFigure => ({
      reference,
      platform,
      kind,
      bytes: 1,
      precision: 'exact',
      asOf: '2026-08-03',
      source: 'repo-info',
    });
    const slim = figure('node:24-slim', 'linux/amd64', 'compressed');
    const disk = figure('node:24-slim', 'linux/amd64', 'unpacked');
    const arm = figure('node:24-slim', 'linux/arm64', 'compressed');
    assert.deepEqual(sizeRows([slim, arm, disk]), [
      { reference: 'node:24-slim', platform: 'linux/amd64', compressed: slim, unpacked: disk },
      { reference: 'node:24-slim', platform: 'linux/arm64', compressed: arm },
    ]);
  });
});
