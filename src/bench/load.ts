import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { getPackages, type DebianPackage } from '../programs/packages.ts';
import { webServerPackages } from '../programs/web-servers.ts';
import { startWebServer } from '../testing/web-servers.ts';
import type { SiteFacts } from '../checks/site/facts.ts';
import type { Built } from './part.ts';

/** Each list of addresses is asked for this long, by this many readers who never pause. */
const [seconds, readers] = [10, 32];

const wrk: DebianPackage = { name: 'wrk', brings: '/usr/bin/wrk', why: 'sends the requests' };

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
 * @throws Error when an answer is missing or is no success
 */
export async function load({ site }: Built): Promise<void> {
  if (process.platform !== 'linux') return console.log('needs nginx and wrk of Debian');
  getPackages([...webServerPackages, wrk]);

  const server = await startWebServer('nginx', site);
  try {
    const rows = [];
    for (const [what, files] of Object.entries(listsOf(site))) {
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

/** What is asked for, the one small file first. */
function listsOf({ files, pages }: SiteFacts): Record<string, string[]> {
  const published = pages.filter(({ file }) => file !== '404.html');
  const heaviest = published.toSorted((a, b) => b.bytes - a.bytes)[0]!;
  return {
    'one small file': ['favicon.svg'],
    'the heaviest page': [heaviest.file],
    'all pages in turn': published.map(({ file }) => file),
    'all files in turn': [...files],
  };
}

/** Asks for files in turn. */
async function askFor(url: string, { folder, base }: SiteFacts, files: string[]): Promise<Load> {
  const list = `${folder}.addresses`;
  writeFileSync(list, files.map((file) => base + file.replace(/index\.html$/, '')).join('\n'));
  const script = fileURLToPath(new URL('load.lua', import.meta.url));
  const { stdout } = await promisify(execFile)('wrk', [
    ...['--threads', '1', '--connections', String(readers), '--duration', `${seconds}s`],
    ...['--script', script, url, '--', list],
  ]);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Load;
}
