import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, renameSync, rmSync, cpSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { serve } from './serve.ts';

const scratch = mkdtempSync(join(tmpdir(), 'groundwork-serve-'));
const folder = join(scratch, 'dist');
const page = `<!doctype html><title>A</title>${'<p>text</p>'.repeat(20_000)}`;

describe('npm run serve', { timeout: 30_000 }, () => {
  let server: Server;
  let url = '';

  before(async () => {
    cpSync('public', folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), page);
    writeFileSync(join(folder, '404.html'), '404');
    ({ server, url } = await serve({ folder, base: '/', port: 4371 }));
  });
  after(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
    rmSync(scratch, { recursive: true });
  });

  /** The answer to a request. */
  async function ask(method: string, headers: Record<string, string> = {}) {
    const sent = request(url.replace('localhost', '127.0.0.1'), { method, headers, agent: false });
    const [response] = (await once(sent.end(), 'response')) as [IncomingMessage];
    const body = (await Array.fromAsync(response, String)).join('');
    return { status: response.statusCode, body };
  }

  test('sends the whole file to whoever asks for a part', async () => {
    for (const range of ['5-2', '-10', '0-0', '0-', '99999999-', 'a-b', '0-1,5-6']) {
      const { status, body } = await ask('GET', { range: `bytes=${range}` });
      assert.equal(status, 200, range);
      assert.ok(body === page, range);
    }
  });

  test('is only read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'TRACE', 'OPTIONS']) {
      assert.equal((await ask(method)).status, 405, method);
    }
    assert.deepEqual(await ask('HEAD'), { status: 200, body: '' });
  });

  test('lives on while a build replaces the folder', async () => {
    let failed: unknown;
    const onError = (error: unknown) => (failed = error);
    process.on('uncaughtException', onError);
    const next = join(scratch, 'next');
    let ends = false;
    const readers = Array.from({ length: 8 }, async () => {
      let whole = 0;
      while (!ends) {
        const answer = await ask('GET').catch(() => undefined);
        if (answer?.status === 200 && answer.body === page) whole++;
      }
      return whole;
    });
    for (let build = 0; build < 60; build++) {
      cpSync(folder, next, { recursive: true });
      rmSync(folder, { recursive: true });
      await new Promise((done) => setTimeout(done, 1));
      renameSync(next, folder);
      await new Promise((done) => setTimeout(done, 2));
    }
    ends = true;
    const counts = await Promise.all(readers);
    process.off('uncaughtException', onError);
    assert.equal(failed, undefined);
    assert.ok(counts.every((count) => count > 0));
    assert.equal((await ask('GET')).body, page);
  });
});
