/** For tests: a local source with fixed responses that records its requests. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AnsweringServer extends AsyncDisposable {
  /** Host with port, e.g. `127.0.0.1:40123`. */
  host: string;
  /** Paths with their queries, in the order they were asked. */
  asked: string[];
  /** How many requests were open at the same time, at most. */
  readonly together: number;
}

/**
 * Listens on loopback.
 * @param handle answers a request; a 404 when it leaves it open
 */
export async function answer(
  handle: (request: IncomingMessage, response: ServerResponse, host: string) => void,
): Promise<AnsweringServer> {
  const asked: string[] = [];
  let [open, together] = [0, 0];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    together = Math.max(together, ++open);
    response.on('close', () => open--);
    handle(request, response, host);
    if (!response.writableEnded) {
      response.statusCode = 404;
      response.end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    asked,
    get together() {
      return together;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
