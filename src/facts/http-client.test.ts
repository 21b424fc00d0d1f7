import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answer } from '../testing/answering-server.ts';
import { request, retryAfter, type RetryPolicy } from './http-client.ts';

const quick: RetryPolicy = { timeout: 500, attempts: 3, firstPause: 10, longestPause: 1000 };

describe('a source is asked', () => {
  test('again when its trouble may pass', async () => {
    await using source = await answer((_, response) => {
      response.statusCode = source.asked.length < 3 ? 503 : 200;
      response.end('there');
    });
    const { status, body } = await request('it', `http://${source.host}/x`, {}, quick);
    assert.equal(status, 200);
    assert.equal(new TextDecoder().decode(body), 'there');
    assert.deepEqual(source.asked, ['/x', '/x', '/x']);
  });

  test('as late as it wishes', async () => {
    await using source = await answer((_, response) => {
      if (source.asked.length === 1) response.writeHead(429, { 'retry-after': '1' });
      response.end();
    });
    const start = performance.now();
    await request('it', `http://${source.host}`, {}, quick);
    assert.ok(performance.now() - start >= 990);
  });

  test('no more when it wishes to be left alone for long', async () => {
    await using source = await answer((_, response) => {
      response.writeHead(429, { 'retry-after': '3600' });
      response.end();
    });
    await assert.rejects(request('it', `http://${source.host}`, {}, quick), {
      message: 'it answered 429 and asks to wait 3600 s',
      kind: 'down',
    });
    assert.equal(source.asked.length, 1);
  });

  test('no more than a few times', async () => {
    await using source = await answer((_, response) => {
      response.statusCode = 500;
      response.end();
    });
    await assert.rejects(request('it', `http://${source.host}`, {}, quick), {
      message: 'it answered 500, asked 3 times',
    });
    assert.equal(source.asked.length, 3);
  });

  test('and given up when it says nothing', async () => {
    await using source = await answer((_, response) => {
      // The headers come, the text never does.
      response.writeHead(200, { 'content-length': '5' });
      response.flushHeaders();
      Object.defineProperty(response, 'writableEnded', { value: true });
    });
    await assert.rejects(
      request('it', `http://${source.host}`, {}, { ...quick, timeout: 100, attempts: 1 }),
      { message: 'it did not answer: nothing within 0.1 s, asked 1 times' },
    );
  });

  test('and named when nobody is there', async () => {
    const { host } = await (async () => {
      await using source = await answer(() => undefined);
      return source;
    })();
    await assert.rejects(
      request('it', `http://${host}`, {}, quick),
      /^SourceFailure: it did not answer: connect ECONNREFUSED .*, asked 3 times/,
    );
  });
});

test('Retry-After is seconds or a point in time', () => {
  const now = Date.parse('2026-11-24T10:00:00Z');
  assert.equal(retryAfter('30', now), 30_000);
  assert.equal(retryAfter('Tue, 24 Nov 2026 10:00:20 GMT', now), 20_000);
  assert.equal(retryAfter('Tue, 24 Nov 2026 09:00:00 GMT', now), 0);
  assert.equal(retryAfter('soon', now), undefined);
  assert.equal(retryAfter(null, now), undefined);
});
