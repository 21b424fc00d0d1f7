import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { aptInstall } from '../programs/apt.ts';
import { getWebServers } from '../programs/web-servers.ts';
import { brotli } from '../integrations/precompress.ts';
import { startWebServer } from '../testing/web-servers.ts';
import type { BuiltSite } from '../built-site/site.ts';
import type { Built } from './part.ts';

/** Each list of addresses is asked for this long, by this many readers who never pause. */
const [seconds, readers] = [10, 32];

/** What the script for wrk says. Times are in milliseconds. */
interface Load {
  requests: number;
  seconds: number;
  failed: number;
  median: number;
  slowest: number;
}

/**
 * How many answers nginx gives with our sample, as a ratio to those with one small file: how much the site costs
 * beyond what any site does. Client and server share the machine, so the ratio says more than the numbers.
 * @throws Error when a response is missing or not successful
 */
export async function load({ site }: Built): Promise<void> {
  if (process.platform !== 'linux') return console.log('needs nginx and wrk of Debian');
  getWebServers();
  if (!existsSync('/usr/bin/wrk')) aptInstall(['wrk']);

  const server = await startWebServer('nginx', site);
  try {
    const rows = [];
    for (const [what, files] of Object.entries(await listsOf(site))) {
      rows.push({ what, files: files.length, ...(await askFor(server.url, site, files)) });
    }
    const one = rows[0]!;
    const rate = (row: Load) => row.requests / row.seconds;
    console.table(
      rows.map((row) => ({
        what: row.what,
        files: row.files,
        'answers a second': Math.round(rate(row)),
        ratio: (rate(row) / rate(one)).toFixed(2),
        'median ms': row.median.toFixed(1),
        '99 % ms': row.slowest.toFixed(1),
        failed: row.failed,
      })),
    );
    const failed = rows.reduce((sum, row) => sum + row.failed, 0);
    if (failed > 0) throw new Error(`${failed} requests failed`);
  } finally {
    await server.stop();
  }
}

/** Requested files, the small one first. */
async function listsOf({ folder, files, pages }: BuiltSite): Promise<Record<string, string[]>> {
  const published = pages.map(({ file }) => file).filter((file) => file !== '404.html');
  const packed = await Promise.all(
    published.map(async (file) => (await brotli(readFileSync(join(folder, file)))).length),
  );
  const heaviest = published[packed.indexOf(Math.max(...packed))]!;
  return {
    'one small file': ['favicon.svg'],
    'the heaviest page': [heaviest],
    'all pages in turn': published,
    'all files in turn': [...files],
  };
}

/** Asks for files in turn. */
async function askFor(url: string, { folder, base }: BuiltSite, files: string[]): Promise<Load> {
  const list = `${folder}.addresses`;
  writeFileSync(list, files.map((file) => base + file.replace(/index\.html$/, '')).join('\n'));
  const script = fileURLToPath(new URL('load.lua', import.meta.url));
  const { stdout } = await promisify(execFile)('wrk', [
    ...['--threads', '1', '--connections', String(readers), '--duration', `${seconds}s`],
    ...['--script', script, url, '--', list],
  ]);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Load;
}
