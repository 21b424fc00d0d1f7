import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/**
 * Serves a built site as a host would that sends what the build compressed.
 * @param base sub-path, with a slash at both ends
 * @returns its address, with the sub-path
 */
export async function serveFolder(
  folder: string,
  base: string,
): Promise<{ url: string; close(): void }> {
  const files = sirv(folder, { brotli: true, gzip: true, etag: true });
  const server = createServer((request, response) => {
    request.url = `/${request.url!.slice(base.length)}`;
    files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${base}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
