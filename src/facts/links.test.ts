import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer } from '../testing/answering-server.ts';
import { followLinks, outsideLinks } from './links.ts';

const quick = { timeout: 5000, attempts: 1, firstPause: 10, longestPause: 100 };

test('links to other sites are those that a reader can follow, each once', () => {
  const files = new Map([
    [
      'a.mdx',
      'See [a](https://a.org/x#part), [b](/en/b/) and `https://c.org/`.\n[d](https://docs.example.org/)',
    ],
    [
      'b.yml',
      "one:\n  url: https://b.org/y\nsources:\n  - { url: 'https://a.org/x', checked: 2026-01-01 }",
    ],
  ]);
  assert.deepEqual(outsideLinks(files), [
    { address: 'https://a.org/x', file: 'a.mdx' },
    { address: 'https://b.org/y', file: 'b.yml' },
  ]);
});

test('a link is there, gone, or unclear, and a host that is down is asked once', async () => {
  await using site = await answer(({ url }, response) => {
    const status = { '/there': 200, '/limited': 403, '/moved': 301 }[url ?? ''];
    if (status) response.writeHead(status, status === 301 ? { location: '/there' } : {}).end('x');
  });
  await using silent = await answer((request) => void request.socket.destroy());
  const links = [
    ...['there', 'moved', 'limited', 'missing'].map((path) => `http://${site.host}/${path}`),
    ...['a', 'b'].map((path) => `http://${silent.host}/${path}`),
  ].map((address) => ({ address, file: 'a.mdx' }));
  const states = await Array.fromAsync(followLinks(links, quick));
  assert.deepEqual(
    states.map(({ state }) => state),
    ['there', 'there', 'unclear', 'gone', 'unclear', 'unclear'],
  );
  assert.match(states[3]!.reason!, /answered 404/);
  assert.equal(silent.asked.length, 1);
});
