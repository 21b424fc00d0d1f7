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

  /** Where a hostile registry sends for a token. */
  const realms: [string, (host: string) => string][] = [
    ['another server of this machine', () => 'http://127.0.0.1:9/token'],
    ["a cloud provider's metadata", () => 'http://169.254.169.254/latest/meta-data/'],
    ['a text', () => 'data:application/json,{"token":"a"}'],
    ['a file', () => 'file:///etc/passwd'],
    ['a host that looks like its own', (host) => `http://${host}.evil.example/token`],
    ['its own host with another port', (host) => `http://${host.split(':')[0]}:1/token`],
  ];
  for (const [name, realmOf] of realms) {
    test(`that sends to ${name} for a token is not believed`, async () => {
      await using registry = await answer((_, response, host) => {
        const challenge = `Bearer realm="${realmOf(host)}",service="it"`;
        response.writeHead(401, { 'www-authenticate': challenge }).end();
      });
      await assert.rejects(
        new RegistryClient(quick).sizes(`${registry.host}/team/app:1`, ['linux/amd64']),
        { kind: 'refused', message: /sends to .* for a token|wants a login/ },
      );
      assert.equal(registry.asked.length, 1, 'no token was sent to it');
    });
  }

  test('that claims sizes no image has gives none', async () => {
    for (const sizes of [[2 ** 53 - 1, 2 ** 53 - 1], [0], [], [200e9]]) {
      await using registry = await answer((_, response) => response.end(manifest(...sizes)));
      await assert.rejects(
        new RegistryClient(quick).sizes(`${registry.host}/team/app:1`, ['linux/amd64']),
      );
    }
  });

  test('that lacks a platform says which', async () => {
    await using registry = await answer(({ url = '' }, response) => serve(url, response));
    await assert.rejects(
      new RegistryClient(quick).sizes(`${registry.host}/team/app:1`, ['linux/s390x']),
      /publishes no linux\/s390x of .*\/team\/app:1/,
    );
  });
});

test('a challenge is read in a moment, however long it is', () => {
  const before = process.cpuUsage();
  for (const piece of ['a', 'a=', 'a="', ',a="', ' a', '"a', '="', 'a="b"']) {
    parseChallenge(`Bearer ${piece.repeat(30_000)}`);
  }
  // In microseconds of this process; a busy machine does not count.
  assert.ok(process.cpuUsage(before).user < 800_000);
});

test('a challenge is taken apart', () => {
  assert.deepEqual(
    parseChallenge('Bearer realm="https://auth.docker.io/token",service="registry.docker.io"'),
    { scheme: 'bearer', realm: 'https://auth.docker.io/token', service: 'registry.docker.io' },
  );
});
