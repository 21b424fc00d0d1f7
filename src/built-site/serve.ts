import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import sirv from 'sirv';
import { securityHeaders } from '../hosting/headers.ts';

export interface ServeOptions {
  folder: string;
  /** Sub-path, with a slash at both ends. */
  base: string;
  port: number;
}

/** Starts the server; it listens on the loopback address only. */
export async function serve({
  folder,
  base,
  port,
}: ServeOptions): Promise<{ server: Server; url: string }> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`${folder} holds no site: run npm run build first`);
  }
  // `dev` reads the folder anew for each request: a rebuild shows without a restart.
  const files = sirv(folder, { dev: true, etag: true });
  const notFoundPage = readFileSync(join(folder, '404.html'));
  const headers = new Headers(securityHeaders);
  const server = createServer((request, response) => {
    // As on a host: what the policy forbids there fails here as well.
    response.setHeaders(headers);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFoundPage);
    };
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      if (url === '/') response.writeHead(302, { location: base }).end();
      else notFound();
      return;
    }
    request.url = url.slice(base.length - 1);
    // sirv gives a wrong part for some ranges and throws at others. Whoever asks for a part may get the whole.
    delete request.headers.range;
    // A rebuild may take a file away before it is opened, or while it is read.
    response.on('pipe', (file: Readable) => file.on('error', () => response.destroy()));
    try {
      files(request, response, notFound);
    } catch {
      notFound();
    }
  });
  const free = await listen(server, port);
  return { server, url: `http://localhost:${free}${base}` };
}

/** Listens on the port, or on one of the next ten if it is taken. */
async function listen(server: Server, port: number): Promise<number> {
  for (let next = port; next < port + 10; next++) {
    const free = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
      );
      server.listen(next, '127.0.0.1', () => resolve(true));
    });
    if (free) return next;
  }
  throw new Error(`ports ${port} to ${port + 9} are all in use: set PORT`);
}
