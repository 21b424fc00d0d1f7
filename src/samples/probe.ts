/**
 * Looks at a running sample from within its network: offers an HTTPS server that the application calls, asks
 * `/healthz` until it answers, over HTTP on port 8080 or over FastCGI on port 9000, and prints `{ body }` as JSON. It
 * imports nothing of the project, so that a container can run it too. Arguments: certificate and key (PEM files),
 * seconds to wait.
 */
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:https';
import { connect } from 'node:net';

const [certificate = '', key = '', seconds = '30'] = process.argv.slice(2);
const server = createServer(
  { cert: readFileSync(certificate), key: readFileSync(key) },
  (_request, response) => response.end('ok'),
);
// Both families: what "localhost" is first depends on the C library.
server.listen(8443, '::');

interface Answered {
  body: string;
}

function ask(): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const request = get('http://127.0.0.1:8080/healthz', { timeout: 15_000 }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (body += part));
      response.on('end', () => resolve({ body }));
    });
    request.on('timeout', () => request.destroy(new Error('no answer within 15 s')));
    request.on('error', reject);
  });
}

/** Types of the records of FastCGI, see its specification, section 8. */
const fastCgi = { begin: 1, end: 3, params: 4, stdin: 5, stdout: 6 };

const recordOf = (type: number, content: Buffer = Buffer.alloc(0)): Buffer =>
  Buffer.concat([
    Buffer.from([1, type, 0, 1, content.length >> 8, content.length & 255, 0, 0]),
    content,
  ]);

/** What a web server would ask of PHP-FPM for `/healthz`; the application lies where the samples put it. */
function askFastCgi(): Promise<Answered> {
  const params = {
    SCRIPT_FILENAME: '/app/public/index.php',
    REQUEST_METHOD: 'GET',
    REQUEST_URI: '/healthz',
  };
  const pairs = Object.entries(params).map(([name, value]) =>
    Buffer.concat([Buffer.from([name.length, value.length]), Buffer.from(name + value)]),
  );
  return new Promise((resolve, reject) => {
    const socket = connect(9000, '127.0.0.1', () => {
      socket.write(recordOf(fastCgi.begin, Buffer.from([0, 1, 0, 0, 0, 0, 0, 0])));
      socket.write(recordOf(fastCgi.params, Buffer.concat(pairs)));
      socket.write(recordOf(fastCgi.params));
      socket.write(recordOf(fastCgi.stdin));
    });
    socket.setTimeout(15_000, () => socket.destroy(new Error('no answer within 15 s')));
    let read = Buffer.alloc(0);
    const said: Buffer[] = [];
    socket.on('data', (part) => {
      read = Buffer.concat([read, part]);
      while (read.length >= 8) {
        const [length, padding] = [read.readUInt16BE(4), read[6]!];
        if (read.length < 8 + length + padding) return;
        if (read[1] === fastCgi.stdout) said.push(read.subarray(8, 8 + length));
        if (read[1] === fastCgi.end) {
          socket.destroy();
          const answer = Buffer.concat(said).toString();
          return resolve({ body: answer.slice(answer.indexOf('\r\n\r\n') + 4) });
        }
        read = read.subarray(8 + length + padding);
      }
    });
    socket.on('error', reject);
  });
}

const end = Date.now() + Number(seconds) * 1000;
for (;;) {
  try {
    console.log(JSON.stringify(await Promise.any([ask(), askFastCgi()])));
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
