import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readFiles } from '../content/read.ts';
import { dockerfileFixtures } from '../testing/invalid-content/dockerfiles.ts';
import { append, formatExpected, withFixtures } from '../testing/invalid-content/fixture.ts';
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
  cpSync('content', join(folder, 'content'), { recursive: true });
});

test('a build with mistakes that only a built page shows names the line of each and leaves dist alone', async () => {
  const links = {
    name: 'dead links',
    edits: {
      'content/en/guide/tags.mdx': append(
        '[nowhere](/images/#nowhere) and [no place](/rules/#nowhere)',
      ),
      'content/zh/guide/tags.mdx': append('[无此处](/images/#nowhere)和[也没有](/rules/#nowhere)'),
    },
  };
  const good = hashOfDist();
  writeFixtures(folder, links);
  const { code, output } = await build();
  assert.equal(code, 1, output);
  const files = withFixtures(readFiles('.'), links);
  for (const locale of ['en', 'zh']) {
    const file = `content/${locale}/guide/tags.mdx`;
    for (const one of [
      ...['/images/#nowhere', '/rules/#nowhere'].map((address) => ({
        file,
        at: `(${address})`,
        field: `link ${address}`,
        message: 'leads to a page without "#nowhere"',
        fix: 'correct what follows the #, or add a heading with that id',
      })),
    ]) {
      const expected = formatExpected(one, files);
      assert.ok(output.includes(expected), `${expected}\nis not in\n${output}`);
    }
  }
  assert.match(output, /\n4 problems/);
  assert.equal(hashOfDist(), good);
});
