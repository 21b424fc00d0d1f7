import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { describe, test } from 'node:test';
import { answer } from '../testing/answering-server.ts';
import type { RetryPolicy } from './http-client.ts';
import { parseChallenge, RegistryClient } from './registry.ts';

const quick: RetryPolicy = { timeout: 500, attempts: 2, firstPause: 10, longestPause: 1000 };
const digestOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

const manifest = (...sizes: number[]) =>
  JSON.stringify({
    config: { digest: digestOf('config') },
    layers: sizes.map((size) => ({ size })),
  });
const [amd64, arm64, attestation] = [manifest(100, 23), manifest(99), manifest(7)];
const index = JSON.stringify({
  manifests: [
    { digest: digestOf(amd64), platform: { os: 'linux', architecture: 'amd64' } },
    { digest: digestOf(attestation), platform: { os: 'unknown', architecture: 'unknown' } },
    { digest: digestOf(arm64), platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } },
  ],
});
const blobs = new Map([index, amd64, arm64].map((text) => [digestOf(text), text]));

/** Answers like a registry that holds one image, `team/app:1`. */
function serve(url: string, response: ServerResponse) {
  const target = /^\/v2\/team\/app\/manifests\/(.+)$/.exec(url)?.[1] ?? '';
  const text = target === '1' ? index : blobs.get(target);
  if (text) response.end(text);
}

describe('a registry', () => {
  test('reads sizes and digests per platform, one request at a time', async () => {
    await using registry = await answer(({ url = '' }, response) => serve(url, response));
    const sizes = await new RegistryClient(quick).sizes(`${registry.host}/team/app:1`, [
      'linux/amd64',
      'linux/arm64',
    ]);
    assert.deepEqual(sizes, {
      'linux/amd64': { bytes: 123, digest: digestOf(amd64) },
      'linux/arm64': { bytes: 99, digest: digestOf(arm64) },
    });
    assert.equal(registry.together, 1);
    assert.equal(
      registry.asked.filter((path) => path.includes(digestOf(attestation))).length,
      0,
      'attestations are not asked for',
    );
  });

  test('is not asked again for a manifest that is on record', async () => {
    await using registry = await answer(({ url = '' }, response) => serve(url, response));
    const known = { 'linux/amd64': { bytes: 123, digest: digestOf(amd64) } };
    const sizes = await new RegistryClient(quick).sizes(
      `${registry.host}/team/app:1`,
      ['linux/amd64'],
      known,
    );
    assert.deepEqual(sizes, known);
    assert.deepEqual(registry.asked, ['/v2/team/app/manifests/1']);
  });

  test('gets its token from where it says, once per repository', async () => {
    await using registry = await answer(({ url = '', headers }, response, host) => {
      if (url.startsWith('/token')) response.end(JSON.stringify({ access_token: 'anybody' }));
      else if (headers.authorization === 'Bearer anybody') serve(url, response);
      else {
        const challenge = `Bearer realm="http://${host}/token",service="it",scope="repository:team/app:pull"`;
        response.writeHead(401, { 'www-authenticate': challenge });
        response.end();
      }
    });
    const sizes = await new RegistryClient(quick).sizes(`${registry.host}/team/app:1`, [
      'linux/amd64',
      'linux/arm64',
    ]);
    assert.equal(sizes['linux/arm64']?.bytes, 99);
    assert.deepEqual(
      registry.asked.filter((path) => path.startsWith('/token')),
      ['/token?service=it&scope=repository%3Ateam%2Fapp%3Apull'],
    );
  });

  /** Other responses of a registry, and the messages for the author. */
  const refusals: [string, (response: ServerResponse, url: string) => void, RegExp][] = [
    [
      'that wants a password',
      (response) => response.writeHead(401, { 'www-authenticate': 'Basic realm="it"' }).end(),
      /wants a login for .*\/team\/app:1/,
    ],
    ['that does not know the tag', () => undefined, /does not know .*\/team\/app:1/],
    ['that answers with a page', (response) => response.end('<html>'), /did not answer with JSON/],
    [
      'that answers in another form',
      (response) => response.end('{"schemaVersion":1}'),
      /answered for .* in another form/,
    ],
    [
      'that sends other bytes than the digest says',
      (response, url) => {
        if (url.endsWith('/1')) response.end(index);
        else response.end(manifest(1));
      },
      /sent something else than sha256:/,
    ],
  ];
  for (const [name, respond, message] of refusals) {
    test(`${name} gives no size`, async () => {
      await using registry = await answer(({ url = '' }, response) => respond(response, url));
      await assert.rejects(
        new RegistryClient(quick).sizes(`${registry.host}/team/app:1`, ['linux/amd64']),
        message,
      );
    });
  }

  test('that lacks a platform says which', async () => {
    await using registry = await answer(({ url = '' }, response) => serve(url, response));
    await assert.rejects(
      new RegistryClient(quick).sizes(`${registry.host}/team/app:1`, ['linux/s390x']),
      /publishes no linux\/s390x of .*\/team\/app:1/,
    );
  });
});

test('a challenge is taken apart', () => {
  assert.deepEqual(
    parseChallenge('Bearer realm="https://auth.docker.io/token",service="registry.docker.io"'),
    { scheme: 'bearer', realm: 'https://auth.docker.io/token', service: 'registry.docker.io' },
  );
});
