/**
 * Looks at a running sample from within its network: offers an HTTPS server that the application calls, asks
 * `/healthz` on port 8080 until it answers, and prints `{ status, body }` as JSON. It imports nothing of the
 * project, so that a container can run it too. Arguments: certificate and key (PEM files), seconds to wait.
 */
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:https';

const [certificate = '', key = '', seconds = '30'] = process.argv.slice(2);
const server = createServer(
  { cert: readFileSync(certificate), key: readFileSync(key) },
  (_request, response) => response.end('ok'),
);
// Both families: what "localhost" is first depends on the C library.
server.listen(8443, '::');

function ask(): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const request = get('http://127.0.0.1:8080/healthz', { timeout: 15_000 }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode, body }));
    });
    request.on('timeout', () => request.destroy(new Error('no answer within 15 s')));
    request.on('error', reject);
  });
}

const end = Date.now() + Number(seconds) * 1000;
for (;;) {
  try {
    console.log(JSON.stringify(await ask()));
    break;
  } catch (error) {
    if (Date.now() > end) {
      console.log(JSON.stringify({ body: String(error) }));
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
server.closeAllConnections();
server.close();
