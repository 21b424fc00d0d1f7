import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { isText, writeCompressed } from './compress.ts';
import { listSite } from './site.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundwork-compressed-'));
after(() => rmSync(folder, { recursive: true }));

test('text that is worth it lies there compressed as well, and counts as no file of the site', () => {
  const text = '<p>基础镜像</p>'.repeat(200);
  const files = { 'a.html': text, 'small.html': '<p>', 'index.pf_index': text, _headers: text };
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(join(folder, file), content);
    if (!isText(file)) continue;
    const bytes = writeCompressed(join(folder, file), Buffer.from(content));
    assert.ok(bytes > 0 && bytes < 100, `${file} has ${bytes} bytes`);
  }
  assert.deepEqual(readdirSync(folder).sort(), [
    '_headers',
    'a.html',
    'a.html.br',
    'a.html.gz',
    'index.pf_index',
    'small.html',
  ]);
  const read = (file: string) => readFileSync(join(folder, file));
  assert.equal(brotliDecompressSync(read('a.html.br')).toString(), text);
  assert.equal(gunzipSync(read('a.html.gz')).toString(), text);
  assert.deepEqual([...listSite(folder, '/').files], Object.keys(files).sort());
});
