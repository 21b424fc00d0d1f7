import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SizeFigure } from '../../schemas/figure.ts';
import { formatBytes, logShare, ownSize, sizeRows } from './size.ts';

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

  describe('of the very image a Dockerfile runs on', () => {
    const figures = [
      'debian:13-slim',
      'python:3.13-slim',
      'node:24-slim',
      'node:24-trixie-slim',
      'alpine:3.24',
      'eclipse-temurin:21-jre-noble',
      'gcr.io/distroless/cc-debian13',
      'registry.access.redhat.com/ubi10/ubi-minimal',
    ].map((reference): SizeFigure => ({
      reference,
      platform: 'linux/amd64',
      kind: 'compressed',
      bytes: 1,
      precision: 'exact',
      asOf: '2026-08-03',
      source: 'repo-info',
    }));
    const short = [
      { reference: 'python:3.13-slim', means: 'python:3.13-slim-trixie' },
      { reference: 'node:24-slim', means: 'node:24-bookworm-slim' },
    ];
    const pairs: [string, string | undefined][] = [
      ['debian:trixie-slim', 'debian:13-slim'],
      ['python:3.13.15-slim-trixie', 'python:3.13-slim'],
      ['node:24.21.0-trixie-slim', 'node:24-trixie-slim'],
      ['node:24.21.0-bookworm-slim', 'node:24-slim'],
      ['alpine:3.24', 'alpine:3.24'],
      ['eclipse-temurin:21.0.12_8-jre-noble', 'eclipse-temurin:21-jre-noble'],
      ['gcr.io/distroless/cc-debian13:nonroot', 'gcr.io/distroless/cc-debian13'],
      [
        'registry.access.redhat.com/ubi10/ubi-minimal:10.2',
        'registry.access.redhat.com/ubi10/ubi-minimal',
      ],
      // Not the family, another version, another release, another variant.
      ['dhi.io/python:3.13-debian13', undefined],
      ['python:3.14.7-slim-trixie', undefined],
      ['python:3.1-slim-trixie', undefined],
      ['python:3.13.15-slim-bookworm', undefined],
      ['python:3.13.15-trixie', undefined],
      ['registry.access.redhat.com/ubi9/ubi-minimal:9.8', undefined],
      ['alpine:3.23', undefined],
    ];
    for (const [reference, expected] of pairs) {
      test(`${reference} is ${expected ?? 'unknown'}`, () => {
        assert.equal(ownSize(figures, reference, 'compressed', short)?.reference, expected);
      });
    }
  });
});
