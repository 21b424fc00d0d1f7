import assert from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { execFile } from 'node:child_process';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import * as prettier from 'prettier';
import { parse } from 'yaml';
import { image, type Image } from '../schemas/image.ts';
import { answer, type AnsweringServer } from '../testing/answering-server.ts';
import type { RetryPolicy } from './http-client.ts';
import { layer, LocalRegistry } from '../testing/local-registry.ts';
import { refreshFacts, type Outcome } from './refresh.ts';

/**
 * The whole of `npm run facts:refresh` on a small project, against a real registry on this machine (Debian's
 * docker-registry, filled with skopeo) and recorded answers of endoflife.date. Nothing here reaches the network.
 */
const here = process.platform === 'linux';
const quick: RetryPolicy = { timeout: 2000, attempts: 2, firstPause: 10, longestPause: 1000 };
const now = () => new Date('2027-02-03T10:00:00Z');

const folder = here
  ? (mkdirSync('.build', { recursive: true }), mkdtempSync('.build/refresh-'))
  : '';
const registry = new LocalRegistry(resolve(folder, 'registry'));
let root = '';
let lifecycles: AnsweringServer;

const small = [layer(3000), layer(100)];
const large = [layer(9000)];
const sum = (layers: readonly Uint8Array[]) => layers.reduce((bytes, one) => bytes + one.length, 0);
const attestation = { os: 'unknown', architecture: 'unknown', layers: [layer(70)] };

/** A family of the small project: its record with a comment, in two platforms where the registry has two. */
function family(name: string, sizes: string): string {
  return `# ${name}, as a person wrote it
name: { zh: 甲, en: ${name} }
kind: musl
reference: ${registry.host}/${name}:1
provider: { zh: 某人, en: Somebody }
terms: { zh: 免费, en: Free }
cost: free
rebuilds: unknown
attestations: unknown
libc: { name: musl }
shell: [ash]
packageManager: apk
user: { name: root, uid: 0 }
certificates: yes
timeZones: no
sizes:${sizes}
platforms: [linux/amd64, linux/arm64]
endoflife: alpine-linux
releases:
  - version: '3.24'
    released: 2026-06-09
    until: 2028-06-01
    source: endoflife
    asOf: 2026-08-22
suits: { zh: 小程序, en: Small things }
strengths: { zh: 小, en: Small }
costs: { zh: 有, en: Some }
debugging: { zh: 用shell, en: With its shell }
sources: [repo-info, endoflife]
reviewed: 2026-11-24
`;
}
const figure = (name: string, platform: string) => `
  - reference: ${registry.host}/${name}:1
    platform: ${platform}
    kind: compressed
    bytes: 1
    precision: rounded
    asOf: 2026-08-04
    source: repo-info`;

const recordPath = (name: string) => join(root, `content/data/images/${name}.yml`);
const recordText = (name: string) => readFileSync(recordPath(name), 'utf8');
const record = (name: string): Image => image.parse(parse(recordText(name)));
const contents = () =>
  readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]);
const kinds = (outcomes: readonly Outcome[]) => outcomes.map(({ id, kind }) => `${id}: ${kind}`);

function refresh(options: Partial<Parameters<typeof refreshFacts>[0]> = {}) {
  const endoflifeUrl = `http://${lifecycles.host}`;
  return refreshFacts({ root, endoflifeUrl, retryPolicy: quick, now, ...options });
}

describe(
  'facts:refresh',
  { skip: !here && 'docker-registry and skopeo are Debian packages' },
  () => {
    before(async () => {
      await registry.start();
      const amd64 = { os: 'linux', architecture: 'amd64', layers: small };
      const arm64 = { os: 'linux', architecture: 'arm64', variant: 'v8', layers: large };
      registry.push('first:1', [amd64, attestation, arm64, attestation]);
      registry.push('second:1', [{ ...amd64, layers: large }]);
      registry.push('third:1', [amd64, arm64]);
    });
    after(async () => {
      await registry.stop();
      rmSync(folder, { recursive: true });
    });

    beforeEach(async () => {
      await registry.start();
      root = mkdtempSync(join(folder, 'project-'));
      mkdirSync(join(root, 'content/data/images'), { recursive: true });
      for (const name of [
        'sources',
        'pages',
        'changes',
        'moved',
        'aliases',
        'decision',
        'samples',
        'tags',
      ]) {
        cpSync(`content/data/${name}.yml`, join(root, `content/data/${name}.yml`));
      }
      const both = (name: string) => figure(name, 'linux/amd64') + figure(name, 'linux/arm64');
      writeFileSync(recordPath('first'), family('first', both('first')));
      writeFileSync(recordPath('second'), family('second', figure('second', 'linux/amd64')));
      writeFileSync(recordPath('third'), family('third', ' []'));
      lifecycles = await answer(({ url }, response) => {
        if (url === '/products/alpine-linux/') {
          response.end(readFileSync('src/testing/endoflife-alpine-linux.json'));
        }
      });
    });
    afterEach(async () => {
      await registry.stop();
      await lifecycles[Symbol.asyncDispose]();
    });

    test('writes sizes, digests, support dates and the day', async () => {
      assert.deepEqual(kinds(await refresh()), [
        'first: written',
        'second: written',
        'third: written',
      ]);
      const [amd64, arm64] = record('first').sizes;
      assert.deepEqual(
        [amd64?.bytes, amd64?.precision, amd64?.asOf, amd64?.source],
        [sum(small), 'exact', '2027-02-03', 'registries'],
      );
      assert.equal(arm64?.bytes, sum(large));
      assert.match(arm64?.digest ?? '', /^sha256:[0-9a-f]{64}$/);
      // One platform without an index, and a family that had no size at all.
      assert.equal(record('second').sizes[0]?.bytes, sum(large));
      assert.deepEqual(
        record('third').sizes.map(({ platform, bytes }) => [platform, bytes]),
        [
          ['linux/amd64', sum(small)],
          ['linux/arm64', sum(large)],
        ],
      );
      const [release] = record('first').releases;
      assert.deepEqual([release?.until, release?.asOf], ['2028-05-01', '2027-02-03']);
      assert.equal(lifecycles.asked.length, 1, 'one product is asked for once');
    });

    test('leaves comments and format as a person wrote them, and cites its sources', async () => {
      await refresh();
      assert.match(recordText('first'), /^# first, as a person wrote it\n/);
      for (const name of ['images/first', 'images/third', 'sources']) {
        const path = join(root, `content/data/${name}.yml`);
        const options = { ...(await prettier.resolveConfig(path)), filepath: path };
        assert.ok(
          await prettier.check(readFileSync(path, 'utf8'), options),
          `${name} is formatted`,
        );
      }
      const sources = parse(readFileSync(join(root, 'content/data/sources.yml'), 'utf8')) as Record<
        string,
        { checked: string }
      >;
      assert.equal(sources['registries']?.checked, '2027-02-03');
      assert.equal(sources['endoflife']?.checked, '2027-02-03');
    });

    test('changes nothing when the registry is not there, and names it', async () => {
      await registry.stop();
      const before = contents();
      const outcomes = await refresh();
      assert.deepEqual(
        kinds(outcomes),
        ['first', 'second', 'third'].map((id) => `${id}: left as it was`),
      );
      for (const outcome of outcomes) {
        assert.ok(outcome.kind === 'left as it was' && outcome.source === registry.host);
        assert.match(outcome.reason, /did not answer: connect ECONNREFUSED/);
      }
      assert.deepEqual(contents(), before);
    });

    test('goes on where it stopped after the registry went away half-way', async () => {
      const untouched = recordText('second');
      const interrupted: Outcome[] = [];
      await refresh({
        report: async (outcome) => {
          interrupted.push(outcome);
          if (outcome.id === 'first') await registry.stop();
        },
      });
      assert.deepEqual(kinds(interrupted), [
        'first: written',
        'second: left as it was',
        'third: left as it was',
      ]);
      assert.equal(recordText('second'), untouched);
      assert.equal(record('first').sizes[0]?.bytes, sum(small));

      await registry.start();
      assert.deepEqual(kinds(await refresh()), [
        'first: written before',
        'second: written',
        'third: written',
      ]);
      assert.equal(record('second').sizes[0]?.bytes, sum(large));
      assert.equal(lifecycles.asked.length, 1, 'what was answered is not asked again');
      // That run was whole: the next one begins anew.
      assert.deepEqual(kinds(await refresh()).at(0), 'first: written');
    });

    test('leaves a record alone when one of its sources fails', async () => {
      const before = contents();
      await lifecycles[Symbol.asyncDispose]();
      lifecycles = await answer((_, response) => response.writeHead(403).end());
      const [first] = await refresh({ only: ['first'] });
      assert.ok(first?.kind === 'left as it was');
      assert.equal(first.reason, 'endoflife.date answered 403 for "alpine-linux"');
      assert.deepEqual(contents(), before);
    });

    test('leaves a record alone when the tag is gone', async () => {
      writeFileSync(recordPath('second'), recordText('second').replaceAll('second:1', 'second:2'));
      const before = recordText('second');
      const [second] = await refresh({ only: ['second'] });
      assert.ok(second?.kind === 'left as it was');
      assert.match(second.reason, /does not know .*second:2$/);
      assert.equal(recordText('second'), before);
    });

    test('says what it would write, and keeps the answers for the run that does', async () => {
      const before = contents();
      const [first] = await refresh({ only: ['first'], dryRun: true });
      assert.ok(first?.kind === 'would write');
      assert.equal(
        first.changes[0],
        `${registry.host}/first:1 linux/amd64: 1 → ${sum(small)} bytes`,
      );
      assert.deepEqual(contents(), before);
      await registry.stop();
      assert.deepEqual(kinds(await refresh({ only: ['first'] })), ['first: written']);
    });

    test('as a command names the source, the way on, and fails', async () => {
      await registry.stop();
      const command = resolve('src/commands/refresh.ts');
      const run = (...args: string[]) =>
        new Promise<{ code: number | string; text: string }>((done) => {
          execFile(
            process.execPath,
            [command, ...args],
            { cwd: root, env: { ...process.env, ENDOFLIFE_URL: `http://${lifecycles.host}` } },
            (error, stdout, stderr) => done({ code: error?.code ?? 0, text: stdout + stderr }),
          );
        });
      const [failed, unknown] = await Promise.all([run('--only', 'second'), run('--only', 'perl')]);
      assert.equal(failed.code, 1);
      assert.match(
        failed.text,
        new RegExp(`second: left as it was: ${registry.host} did not answer`),
      );
      assert.match(failed.text, new RegExp(`Failed: ${registry.host}\\. Run it again later`));
      assert.deepEqual(unknown, { code: 2, text: 'no image family and no runtime "perl"\n' });
      await registry.start();
      const { code, text } = await run('--only', 'second');
      assert.equal(code, 0);
      assert.match(text, /second: written, 3 figures, 2 changed/);
    });
  },
);
