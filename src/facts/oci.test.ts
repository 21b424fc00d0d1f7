import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compressedBytes, platformDigest, platformName, registryAddress } from './oci.ts';

describe('where a reference is asked for', () => {
  const cases: [reference: string, registry: string, repository: string, target: string][] = [
    ['alpine:3.24', 'docker.io', 'library/alpine', '3.24'],
    ['debian', 'docker.io', 'library/debian', 'latest'],
    ['bitnami/redis:8', 'docker.io', 'bitnami/redis', '8'],
    ['docker.io/alpine:3.24', 'docker.io', 'library/alpine', '3.24'],
    ['gcr.io/distroless/cc-debian13', 'gcr.io', 'distroless/cc-debian13', 'latest'],
    ['localhost/app:1', 'localhost', 'app', '1'],
    ['127.0.0.1:5000/library/alpine:3.24', '127.0.0.1:5000', 'library/alpine', '3.24'],
    [`node:24@sha256:${'a'.repeat(64)}`, 'docker.io', 'library/node', `sha256:${'a'.repeat(64)}`],
  ];
  for (const [reference, registry, repository, target] of cases) {
    test(reference, () => {
      assert.deepEqual(registryAddress(reference), { registry, repository, target });
    });
  }
});

test('platforms are named as in the records', () => {
  assert.equal(platformName({ os: 'linux', architecture: 'amd64' }), 'linux/amd64');
  assert.equal(platformName({ os: 'linux', architecture: 'arm64', variant: 'v8' }), 'linux/arm64');
  assert.equal(platformName({ os: 'linux', architecture: 'arm', variant: 'v7' }), 'linux/arm/v7');
});

test('an attestation is not a platform', () => {
  const entry = (architecture: string, digest: string) => ({
    digest,
    platform: { os: architecture === 'unknown' ? 'unknown' : 'linux', architecture },
  });
  const index = {
    manifests: [entry('unknown', 'sha256:0'), entry('amd64', 'sha256:1'), { digest: 'sha256:2' }],
  };
  assert.equal(platformDigest(index, 'linux/amd64'), 'sha256:1');
  assert.equal(platformDigest(index, 'linux/arm64'), undefined);
});

test('a pull transfers the layers', () => {
  const config = { digest: `sha256:${'c'.repeat(64)}` };
  assert.equal(compressedBytes({ config, layers: [{ size: 3_849_738 }, { size: 32 }] }), 3_849_770);
});
