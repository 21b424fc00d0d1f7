import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readSite } from '../built-site/site.ts';
import { precompress } from './precompress.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundwork-compressed-'));
after(() => rmSync(folder, { recursive: true }));

test('text that is worth it lies there compressed as well, and counts as no file of the site', async () => {
  const text = '<p>基础镜像</p>'.repeat(200);
  const files = { 'a.html': text, 'small.html': '<p>', 'index.pf_index': text, _headers: text };
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  await precompress(readSite(folder, '/'));
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
  assert.deepEqual([...readSite(folder, '/').files], Object.keys(files).sort());
});
