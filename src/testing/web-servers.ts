import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findWebServers } from '../programs/web-servers.ts';

/** A built site, and the sub-path it was built for, with a slash at both ends. */
export interface HostedSite {
  folder: string;
  base: string;
}

/** A web server that runs on this machine with its sample of `hosting`. */
export interface WebServer {
  /** Address of the site, with a slash at its end. */
  url: string;
  stop(): Promise<void>;
}

/** What a server is started with: its own scratch folder, a free port, and the folder that answers `/`. */
interface Place {
  scratch: string;
  port: number;
  root: string;
  base: string;
}

interface Program {
  command: string;
  args: string[];
  env?: Record<string, string>;
}

/** Ways to start the servers we have samples for, by name. */
export const webServers = { nginx, caddy } as const satisfies Record<
  string,
  (place: Place) => Program
>;

/**
 * Starts a server with its sample on a free port of the loopback address.
 * @throws Error with what the server says when it does not start
 */
export async function startWebServer(
  name: keyof typeof webServers,
  { folder, base }: HostedSite,
): Promise<WebServer> {
  const scratch = mkdtempSync(join(tmpdir(), `groundwork-${name}-`));
  const port = await freePort();
  const root = join(scratch, 'www');
  // The site is in the folder of its sub-path, below the folder of `/`.
  const place = join(root, base);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(resolve(folder), place.replace(/\/$/, ''));

  const { command, args, env } = webServers[name]({ scratch, port, root, base });
  const server = spawn(command, args, { env: { ...process.env, ...env } });
  let output = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (part) => (output += part));
  const exited = once(server, 'exit');
  const stop = async () => {
    server.kill('SIGTERM');
    await exited;
    rmSync(scratch, { recursive: true });
  };

  const url = `http://127.0.0.1:${port}${base}`;
  for (let tries = 0; server.exitCode === null && tries < 100; tries++) {
    if (await fetch(url, { method: 'HEAD' }).catch(() => undefined)) return { url, stop };
    await wait(50);
  }
  await stop();
  throw new Error(`${name} does not start:\n${output}`);
}

function nginx({ scratch, port, root, base }: Place): Program {
  const configuration = edited('hosting/nginx.conf', {
    '/tmp/': `${scratch}/`,
    'access_log /dev/stdout;': 'access_log off;',
    'listen 8080;': `listen 127.0.0.1:${port};`,
    'root /srv/www;': `root ${root};`,
    'error_page 404 /404.html;': `error_page 404 ${base}404.html;`,
  });
  const file = join(scratch, 'nginx.conf');
  writeFileSync(file, configuration);
  // Started by root, nginx would serve as a user who may not read a folder of root's.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const args = ['-e', 'stderr', '-c', file, '-g', `daemon off; ${user}`];
  return { command: findWebServers().nginx, args };
}

function caddy({ scratch, port, root, base }: Place): Program {
  return {
    command: findWebServers().caddy,
    args: ['run', '--config', 'hosting/Caddyfile', '--adapter', 'caddyfile'],
    env: {
      SITE_ADDRESS: `http://127.0.0.1:${port}`,
      SITE_ROOT: root,
      BASE_PATH: base.replace(/\/$/, ''),
      XDG_DATA_HOME: scratch,
      XDG_CONFIG_HOME: scratch,
    },
  };
}

/** A sample with the lines changed that whoever uses it changes. */
function edited(file: string, changes: Record<string, string>): string {
  return Object.entries(changes).reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${file}: "${from}" is gone`);
      return text.replaceAll(from, () => to);
    },
    readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'),
  );
}

/** A port of the loopback address that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
