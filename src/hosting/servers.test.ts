import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { writeCompressed } from '../built-site/compress.ts';
import { findWebServers } from '../programs/web-servers.ts';
import { freePort, startWebServer, type WebServer } from '../testing/web-servers.ts';
import { documentPolicy, headerPolicy } from './headers.ts';

/** The samples with the servers they are for, on a site of a few files, and clients that do not behave. */

// The servers are Debian's.
const skip = process.platform !== 'linux' && 'nginx and caddy are Debian packages';
const script = '_astro/app.DFmGgL1V.js';
const folder = mkdtempSync(join(tmpdir(), 'groundwork-servers-'));
after(() => rmSync(folder, { recursive: true }));

const page = `<!doctype html><title>A</title>${'<p>text</p>'.repeat(200)}`;
const files = {
  'index.html': page,
  '404.html': '<!doctype html><title>404</title>',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'en/changes.xml': '<feed xmlns="http://www.w3.org/2005/Atom"/>',
  [script]: `console.log(${JSON.stringify('x'.repeat(2000))})`,
  'pagefind/unknown': 'bytes',
};
for (const [file, text] of Object.entries(files)) {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
  if (/\.(html|js)$/.test(file)) writeCompressed(join(folder, file), Buffer.from(text));
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks as no `fetch` would: any method, any header, and the path as it is written. */
async function ask(
  origin: string,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const sent = request({ hostname, port, path, method, headers, agent: false }).end();
  const [response] = (await once(sent, 'response')) as [import('node:http').IncomingMessage];
  const body = await Array.fromAsync(response, String);
  return { status: response.statusCode!, headers: response.headers, body: body.join('') };
}

/** Requests for a file with a hash in its name that end in an error, by server. */
const errors: Record<'nginx' | 'caddy', [name: string, Parameters<typeof ask>[2], path: string][]> =
  {
    nginx: [
      ['400, a header of 9 kB', { headers: { 'x-long': 'a'.repeat(9000) } }, script],
      ['403, a folder', {}, '_astro/'],
      ['404, a file of another build', {}, '_astro/gone.js'],
      ['405, a method that writes', { method: 'POST' }, script],
      ['414, an address of 40 kB', {}, `_astro/${'a'.repeat(40_000)}`],
      ['416, a range that is not there', { headers: { range: 'bytes=99999-' } }, script],
    ],
    caddy: [
      ['404, a file of another build', {}, '_astro/gone.js'],
      ['405, a method that writes', { method: 'POST' }, script],
      ['500, a byte of zeros', {}, '_astro/%00'],
      ['500, an address of 40 kB', {}, `_astro/${'a'.repeat(40_000)}`],
      ['416, a range that is not there', { headers: { range: 'bytes=99999-' } }, script],
    ],
  };

for (const name of ['nginx', 'caddy'] as const) {
  describe(`${name} with its sample`, { skip }, () => {
    let server: WebServer;
    before(async () => {
      server = await startWebServer(name, { folder, base: '/' });
    });
    after(() => server?.stop());

    for (const [error, options, path] of errors[name]) {
      test(`lets nobody keep an error of a file that is kept for good: ${error}`, async () => {
        const { status, headers } = await ask(server.url, `/${path}`, options);
        if (status < 400) assert.equal(status, 200);
        else assert.equal(headers['cache-control'], 'no-cache');
        const good = await ask(server.url, `/${script}`);
        assert.equal(good.status, 200);
        assert.match(good.headers['cache-control']!, /immutable/);
      });
    }

    test('is only read', async () => {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
        const { status } = await ask(server.url, '/', { method });
        assert.equal(status, 405, method);
      }
      assert.equal((await ask(server.url, '/', { method: 'HEAD' })).status, 200);
    });

    test('says that what it sends depends on what the client takes', async () => {
      for (const accepted of ['br', 'gzip', 'identity']) {
        const headers = { 'accept-encoding': accepted };
        const answer = await ask(server.url, '/', { headers });
        assert.equal(answer.headers['vary'], 'Accept-Encoding', accepted);
        const sent = answer.headers['content-encoding'] ?? 'identity';
        assert.equal(sent, accepted);
      }
    });

    test('lets nothing run in what a browser shows and carries no policy', async () => {
      for (const path of ['/favicon.svg', '/en/changes.xml']) {
        const { headers } = await ask(server.url, path);
        const policies = headers['content-security-policy'];
        assert.equal(policies, `${headerPolicy}, ${documentPolicy}`, path);
      }
      const { headers } = await ask(server.url, '/');
      assert.equal(headers['content-security-policy'], headerPolicy);
    });

    test('answers while 1,100 clients do not finish their request', async () => {
      const { hostname, port } = new URL(server.url);
      const open: Socket[] = [];
      try {
        for (let count = 0; count < 1100; count++) {
          const socket = connect(Number(port), hostname);
          socket.on('error', () => undefined);
          socket.write('GET / HTTP/1.1\r\nHost: a\r\n');
          open.push(socket);
        }
        await Promise.all(open.map((one) => (one.connecting ? once(one, 'connect') : one)));
        const signal = AbortSignal.timeout(5000);
        const statuses = await Promise.all(
          Array.from({ length: 20 }, async () => (await fetch(server.url, { signal })).status),
        );
        assert.deepEqual(new Set(statuses), new Set([200]));
      } finally {
        for (const one of open) one.destroy();
      }
    });
  });
}

test('nginx sends a file of a type it does not know as bytes', { skip }, async () => {
  const server = await startWebServer('nginx', { folder, base: '/' });
  try {
    const { headers } = await ask(server.url, '/pagefind/unknown');
    assert.equal(headers['content-type'], 'application/octet-stream');
  } finally {
    await server.stop();
  }
});

test(
  'a cache in front of nginx gives readers no error that one of them caused',
  { skip },
  async () => {
    const origin = await startWebServer('nginx', { folder, base: '/' });
    const cache = await startCache(origin.url);
    try {
      const bad = await ask(cache.url, `/${script}`, { headers: { 'x-long': 'a'.repeat(9000) } });
      assert.equal(bad.status, 400);
      const reader = await ask(cache.url, `/${script}`);
      assert.equal(reader.status, 200);
      assert.equal(reader.body, files[script]);
      assert.equal((await ask(cache.url, `/${script}`)).headers['x-cache'], 'HIT');
    } finally {
      await cache.stop();
      await origin.stop();
    }
  },
);

/** A cache that takes longer headers than the server behind it, as many do. */
async function startCache(origin: string): Promise<WebServer> {
  const scratch = mkdtempSync(join(tmpdir(), 'groundwork-cache-'));
  const port = await freePort();
  const file = join(scratch, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    file,
    `pid ${scratch}/nginx.pid; error_log stderr; events {}
    http {
      ${temporary.map((name) => `${name}_temp_path ${scratch}/${name};`).join(' ')}
      access_log off; large_client_header_buffers 4 32k;
      proxy_cache_path ${scratch}/cache keys_zone=site:1m;
      server {
        listen 127.0.0.1:${port};
        location / {
          proxy_pass ${origin}; proxy_cache site;
          add_header X-Cache $upstream_cache_status always;
        }
      }
    }`,
  );
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const args = ['-e', 'stderr', '-c', file, '-g', `daemon off; ${user}`];
  const server = spawn(findWebServers().nginx, args, { stdio: 'ignore' });
  const exited = once(server, 'exit');
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(`${url}404.html`).catch(() => undefined)) break;
    await wait(50);
  }
  return {
    url,
    async stop() {
      server.kill('SIGTERM');
      await exited;
      rmSync(scratch, { recursive: true });
    },
  };
}
