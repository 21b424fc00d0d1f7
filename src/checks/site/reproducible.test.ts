import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkReproducible } from './reproducible.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundwork-builds-'));
after(() => rmSync(folder, { recursive: true }));

function written(name: string, files: Record<string, string>): string {
  mkdirSync(join(folder, name, 'zh'), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
  return join(folder, name);
}

test('builds that differ are told file by file, with the place', () => {
  const same = { 'a.html': '<p>same</p>', 'zh/b.html': 'built 11:58', 'c.txt': '1', 'd.txt': 'ab' };
  const first = written('first', same);
  assert.deepEqual(checkReproducible(first, written('again', same)), []);
  const second = written('second', { ...same, 'zh/b.html': 'built 11:59', 'd.txt': 'abc', e: '' });
  rmSync(join(second, 'c.txt'));
  assert.deepEqual(
    checkReproducible(first, second).map(({ file, message }) => `${file} ${message}`),
    [
      'c.txt is in the first build only',
      'd.txt differs from byte 2 on: "ab" is "abc" in the second build',
      'e is in the second build only',
      'zh/b.html differs from byte 10 on: "built 11:58" is "built 11:59" in the second build',
    ],
  );
});
