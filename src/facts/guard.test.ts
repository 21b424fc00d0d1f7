import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { answer } from '../testing/answering-server.ts';
import { checkAddress, withoutControls } from './guard.ts';
import { request, type RetryPolicy } from './http-client.ts';

const quick: RetryPolicy = { timeout: 5000, attempts: 2, firstPause: 10, longestPause: 1000 };
const publicHost = () => Promise.resolve(['203.0.113.7']);

describe('an address is asked', () => {
  const from = 'https://registry.example/v2/';

  test('by https on the public network, and on this machine when we began there', async () => {
    assert.equal(await checkAddress('https://registry.example/v2/a', from, publicHost), undefined);
    const here = 'http://127.0.0.1:5000/';
    assert.equal(await checkAddress('http://localhost:5001/token', here), undefined);
    assert.equal(await checkAddress('http://[::1]:5001/token', here), undefined);
  });

  const refused = [
    'http://registry.example/',
    'http://127.0.0.1:9/',
    'https://127.0.0.1:9/',
    'https://127.1/',
    'https://2130706433/',
    'https://0/',
    'https://localhost/',
    'https://metadata.google.internal/computeMetadata/v1/',
    'https://printer.local/',
    'https://10.1.2.3/',
    'https://172.31.0.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://100.100.100.200/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[fe80::1]/',
    'https://[fd00::1]/',
    'https://user:secret@registry.example/',
    'data:application/json,{"token":"a"}',
    'file:///etc/passwd',
    'javascript:1',
    'no address',
    '',
  ];
  for (const address of refused) {
    test(`and not at ${address}`, async () => {
      assert.ok(await checkAddress(address, from, publicHost));
    });
  }

  test('and not where a public name leads into a private network', async () => {
    for (const ip of ['127.0.0.1', '10.0.0.1', '::1', '::ffff:192.168.0.1', 'fd12::1']) {
      const problem = await checkAddress(from, from, () => Promise.resolve(['203.0.113.7', ip]));
      assert.equal(problem, 'not an address of the public network', ip);
    }
  });
});

describe('an answer', () => {
  test('that sends elsewhere is followed for contents of images only, without our headers', async () => {
    const tokens: (string | undefined)[] = [];
    await using storage = await answer(({ headers }, response) => {
      tokens.push(headers.authorization);
      response.end('there');
    });
    await using source = await answer((_, response) => {
      response.writeHead(307, { location: `http://${storage.host}/blob` }).end();
    });
    const url = `http://${source.host}/`;
    const headers = { authorization: 'Bearer secret' };
    await assert.rejects(request('it', url, headers, quick), {
      kind: 'refused',
      message: `it sends to http://${storage.host}/blob, which is not followed`,
    });
    const { body } = await request('it', url, headers, quick, { redirects: true });
    assert.equal(Buffer.from(body).toString(), 'there');
    assert.deepEqual(tokens, [undefined]);
  });

  test('that sends to a file, to a private address or in circles is refused', async () => {
    for (const location of [
      'file:///etc/passwd',
      'data:,x',
      'http://10.0.0.1/',
      'https://169.254.169.254/',
      '/',
    ]) {
      await using source = await answer((_, response) => {
        response.writeHead(302, { location }).end();
      });
      const asked = request('it', `http://${source.host}/`, {}, quick, { redirects: true });
      await assert.rejects(asked, { kind: 'refused' }, location);
    }
  });

  test('of a few kilobytes that unpacks to gigabytes is given up early', async () => {
    const packed = gzipSync(Buffer.alloc(256 * 1024 * 1024));
    await using source = await answer((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
    });
    const before = process.memoryUsage().arrayBuffers;
    await assert.rejects(request('it', `http://${source.host}/`, {}, quick), {
      kind: 'refused',
      message: 'it answers with more than 8388608 bytes',
    });
    assert.ok(process.memoryUsage().arrayBuffers - before < 64 * 1024 * 1024);
    assert.equal(source.asked.length, 1, 'and not asked for again');
  });
});

test('what a terminal obeys is taken out of a text', () => {
  const text = `3.24\u001b[2J\u009b31m\r\n\u202egnp.exe`;
  assert.equal(withoutControls(text), '3.24\ufffd[2J\ufffd31m\ufffd\ufffd\ufffdgnp.exe');
  assert.equal(withoutControls('12 → 13 甲'), '12 → 13 甲');
});
