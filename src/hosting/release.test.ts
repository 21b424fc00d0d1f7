import assert from 'node:assert/strict';
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { load } from '../testing/load.ts';
import { startWebServer } from '../testing/web-servers.ts';

const script = resolve('hosting/release.sh');
const skip = process.platform !== 'linux' && 'mv -T and the servers are those of Linux';
const scratch = mkdtempSync(join(tmpdir(), 'groundwork-release-'));
after(() => rmSync(scratch, { recursive: true }));

const page = (build: string) =>
  `<!doctype html><title>${build}</title>${`<p>${build}</p>`.repeat(300)}`;

/** Writes a build whose pages and style sheet are called after it. */
function buildOf(build: string): string {
  const folder = join(scratch, `build-${build}`);
  const files = {
    'index.html': page(build),
    '404.html': 'missing',
    'en/index.html': page(`en ${build}`),
    [`_astro/${build}.css`]: `/* ${build} */`,
    '_astro/same.css': '/* same */',
    [`pagefind/index/${build}.pf_index`]: build,
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

let sites = 0;
/** A place to release to, and how. */
function place() {
  const link = join(scratch, `site-${sites++}`, 'www');
  mkdirSync(dirname(link));
  const run = (first: string, env: Record<string, string> = {}) =>
    spawnSync(script, [first, link], { encoding: 'utf8', env: { ...process.env, ...env } });
  return {
    link,
    run,
    release: (build: string, env = {}) => run(buildOf(build), env),
    shown: () => /<title>(.+?)</.exec(readFileSync(join(link, 'index.html'), 'utf8'))![1],
    has: (file: string) => existsSync(join(link, file)),
    kept: () => readdirSync(`${link}.releases`).filter((name) => /^\d+T\d+x*$/.test(name)),
  };
}

describe('a release', { skip }, () => {
  test('is shown at once, and the one before can be had back', () => {
    const { release, run, shown } = place();
    for (const build of ['a', 'b', 'c']) assert.equal(release(build).status, 0);
    assert.equal(shown(), 'c');
    run('--back');
    assert.equal(shown(), 'b');
    run('--back');
    assert.equal(shown(), 'a');
    const last = run('--back');
    assert.equal(last.status, 1);
    assert.match(last.stderr, /no release before/);
    release('d');
    assert.equal(shown(), 'd');
  });

  test('keeps the hashed files of the one before, and of no older one', () => {
    const { release, has } = place();
    release('a');
    release('b');
    assert.deepEqual(['_astro/a.css', '_astro/b.css', 'pagefind/index/a.pf_index'].map(has), [
      true,
      true,
      true,
    ]);
    release('c');
    assert.deepEqual(['_astro/a.css', '_astro/b.css', '_astro/c.css'].map(has), [
      false,
      true,
      true,
    ]);
    assert.ok(has('_astro/same.css'));
  });

  test('removes the oldest, and never the one that is shown', () => {
    const { release, run, kept, shown } = place();
    for (const build of ['a', 'b', 'c', 'd', 'e']) release(build, { KEEP: '3' });
    assert.equal(kept().length, 3);
    run('--back');
    run('--back');
    assert.equal(shown(), 'c');
    assert.equal(release('f', { KEEP: '2' }).status, 0);
    assert.equal(shown(), 'f');
    assert.equal(kept().length, 2);
  });

  test('of what is no build, over a folder, or beside another is refused', () => {
    const { link, run, release, shown } = place();
    mkdirSync(link);
    assert.match(release('a').stderr, /is a folder/);
    rmSync(link, { recursive: true });
    release('a');
    mkdirSync(join(scratch, 'empty'), { recursive: true });
    assert.match(run(join(scratch, 'empty')).stderr, /is no build/);
    assert.match(release('b', { KEEP: '0' }).stderr, /KEEP/);
    mkdirSync(`${link}.releases/.lock`);
    assert.match(release('b').stderr, /another release is at work/);
    assert.equal(shown(), 'a');
  });

  test('that is cut off leaves the old site, and the next one works', () => {
    const { link, release, shown } = place();
    release('a');
    const build = buildOf('b');
    // As if the machine stopped while files were copied.
    const part = `cp() { command cp "$@"; kill -TERM $$; }; set -- ${build} ${link}; . ${script}`;
    assert.notEqual(spawnSync('sh', ['-c', part]).status, 0);
    assert.equal(shown(), 'a');
    assert.equal(release('b').status, 0);
    assert.equal(shown(), 'b');
  });
});

/** Seconds of load, and releases in them; the figures in the documents are of 30 and 100. */
const [seconds, swaps] = (process.env['RELEASE_LOAD'] ?? '2 4').split(' ').map(Number) as [
  number,
  number,
];

for (const name of ['nginx', 'caddy'] as const) {
  test(
    `${name} under load answers every request whole while releases change`,
    { skip },
    async (context) => {
      const { link } = place();
      const [a, b] = [buildOf('a'), buildOf('b')];
      execFileSync(script, [a, link]);
      const server = await startWebServer(name, { folder: link, base: '/' });
      const bodies = {
        '/': new Set([page('a'), page('b')]),
        '/en/': new Set([page('en a'), page('en b')]),
        // Of the page that a reader had before the release.
        '/_astro/a.css': new Set(['/* a */']),
        '/_astro/b.css': new Set(['/* b */']),
        '/_astro/same.css': new Set(['/* same */']),
      };
      try {
        execFileSync(script, [b, link]);
        const end = new AbortController();
        const loading = load(server.url, bodies, 4, end.signal);
        for (let swap = 0; swap < swaps; swap++) {
          const started = performance.now();
          await promisify(execFile)(script, [swap % 2 ? b : a, link]);
          await wait(Math.max(0, (seconds * 1000) / swaps - (performance.now() - started)));
        }
        end.abort();
        const { whole, failed } = await loading;
        context.diagnostic(`${whole} whole answers while ${swaps} releases changed`);
        assert.deepEqual(failed, {});
        assert.ok(whole > 1000);
      } finally {
        await server.stop();
      }
    },
  );
}
