import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readFiles } from '../content/read.ts';
import { dockerfileFixtures } from '../testing/invalid-content/dockerfiles.ts';
import { formatExpected } from '../testing/invalid-content/fixture.ts';
import { pageFixtures } from '../testing/invalid-content/pages.ts';
import { recordFixtures } from '../testing/invalid-content/records.ts';
import { copyProject, writeFixtures } from '../testing/project-copy.ts';

let folder: string;
before(() => {
  folder = copyProject();
  mkdirSync(join(folder, 'dist/zh'), { recursive: true });
  writeFileSync(join(folder, 'dist/index.html'), 'the last good site');
  writeFileSync(join(folder, 'dist/zh/index.html'), '好的上一版');
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `npm run build` in the copy. */
function build(): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    execFile('npm', ['run', 'build'], { cwd: folder }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}

/** One hash of all files of the copy's `dist`. */
function hashOfDist(): string {
  const hash = createHash('sha256');
  const entries = readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  }
  return hash.digest('hex');
}

test('a build with mistakes in the content lists all of them and leaves dist alone', async () => {
  const fixtures = [recordFixtures, pageFixtures, dockerfileFixtures].map(([first]) => first!);
  const good = hashOfDist();
  writeFixtures(folder, ...fixtures);
  const { code, output } = await build();
  assert.equal(code, 1);
  const broken = readFiles(folder);
  for (const one of fixtures.flatMap((fixture) => fixture.expected)) {
    const expected = formatExpected(one, broken).replace(/…$/, '');
    assert.ok(output.includes(expected), `${expected}\nis not in\n${output}`);
  }
  assert.match(output, /\n\d+ problems/);
  assert.equal(hashOfDist(), good);
});
