import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readFiles } from '../content/read.ts';
import { append, formatExpected } from '../testing/invalid-content/fixture.ts';
import { copyProject, writeFixtures } from '../testing/project-copy.ts';

const invalid = {
  name: 'an unknown field and a stray bold',
  edits: {
    'content/data/images/alpine.yml': append('colour: blue'),
    'content/zh/guide/tags.mdx': append('**注意：**文字'),
  },
};
let folder: string;
let server: ChildProcess;
let output = '';
before(() => {
  folder = copyProject();
  const index = join(folder, 'dist/pagefind');
  mkdirSync(index, { recursive: true });
  writeFileSync(join(index, 'pagefind-entry.json'), '{}');
  const twoHoursAgo = Date.now() / 1000 - 7_260;
  utimesSync(join(index, 'pagefind-entry.json'), twoHoursAgo, twoHoursAgo);
});
after(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** A port nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Waits until something holds; fails with what the server said. */
async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`${what}: not in 20 s; the server said\n${output}`);
}

test('the development server lists mistakes, lives on, and shows the page when they are mended', async () => {
  writeFixtures(folder, invalid);
  const broken = readFiles(folder);
  const port = await freePort();
  server = spawn(process.execPath, ['src/commands/dev.ts'], {
    cwd: folder,
    env: { ...process.env, PORT: String(port) },
  });
  for (const stream of [server.stdout, server.stderr]) {
    stream!.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const get = () => fetch(`http://localhost:${port}/zh/guide/tags/`).catch(() => undefined);
  const expected = [
    formatExpected(
      {
        file: 'content/zh/guide/tags.mdx',
        at: '**注意：**',
        message: 'would show "**" to readers',
        fix: 'put the punctuation outside the bold: **注意**：文字',
      },
      broken,
    ),
    'content/data/images/alpine.yml:',
  ];

  await until('the problems in the terminal', () => expected.every((one) => output.includes(one)));
  const page = await (await get())!.text();
  for (const one of expected) assert.ok(page.includes(one.replaceAll('<', '&lt;')), page);

  for (const file of Object.keys(invalid.edits)) cpSync(file, join(folder, file));
  await until('the page', async () => (await get())?.status === 200);

  // Search answers from the last build, and says how old that is.
  assert.match(output, /Search: the index of dist, built 2 hours ago/);
  const words = await fetch(`http://localhost:${port}/zh/search-words.json`);
  assert.match(await words.text(), /索引是2小时前构建的/);
  const entry = `http://localhost:${port}/pagefind/pagefind-entry.json?ts=1`;
  assert.equal(await (await fetch(entry)).text(), '{}');

  // A invalid made while it runs is listed too, and does not stop it.
  output = '';
  writeFixtures(folder, invalid);
  await until('the problems while running', () => expected.every((one) => output.includes(one)));
  assert.equal((await get())?.status, 200);
  assert.equal(server.exitCode, null);
});
