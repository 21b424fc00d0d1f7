import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineToSearch, normalizeLine } from './line.ts';

test('a line loses what differs between terminals', () => {
  const lines: [line: string, normal: string][] = [
    ['\u001b[31merror\u001b[0m: no', 'error: no'],
    ['[31;1merror[0m: no', 'error: no'],
    ['version `GLIBC_2.38’ not found', "version 'GLIBC_2.38' not found"],
    ['“quoted” "quoted" ‘quoted’ «quoted»', "'quoted' 'quoted' 'quoted' 'quoted'"],
    ['{"msg":"exec: \\"/app\\": stat"}', "{'msg':'exec: '/app': stat'}"],
    ['&quot;a&quot; &#39;b&#39;', "'a' 'b'"],
    ['\t one \u00a0 two\u0000\u200bthree ', 'one two three'],
    ['', ''],
  ];
  for (const [line, normal] of lines) assert.equal(normalizeLine(line), normal);
});

test('of a long line the two ends are looked at', () => {
  const normal = normalizeLine(`first ${'x'.repeat(100_000)} last`);
  assert.match(normal, /^first x+ … x+ last$/);
  assert.ok(normal.length < 2100);
});

test('the line to search for is the last one that says what went wrong', () => {
  assert.equal(lineToSearch('error: one\nerror: two\nbye\n\n'), 'error: two');
  assert.equal(lineToSearch('building\nsome words\n---\n'), 'some words');
  assert.equal(lineToSearch(' \n\u0000\n'), '');
  assert.ok(lineToSearch(`error ${'x'.repeat(5000)}`).length <= 200);
});
