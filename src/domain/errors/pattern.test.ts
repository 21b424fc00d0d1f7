import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compilePattern, patternFault } from './pattern.ts';

describe('a pattern', () => {
  const found: [pattern: string, line: string][] = [
    ['exec <path>: no such file or directory', 'exec /app: no such file or directory'],
    ['exec <path>: no such file', 'runc: EXEC /usr/bin/app: No Such File or directory'],
    [
      "version 'GLIBC_<version>' not found",
      "./a: version 'GLIBC_2.38' not found (required by ./a)",
    ],
    ['unable to find user <name>:', 'unable to find user app: no matching entries'],
    ['manifest for <any> not found', 'manifest for openjdk:8-jre@sha256 not found: unknown'],
    ['digest sha256:<hash> missing', 'digest sha256:0123abc missing'],
    ['loading <file>: denied', 'error loading libfoo.so.1: denied'],
    ['is \\(really\\) unique\\?', 'is (really) unique?'],
  ];
  for (const [pattern, line] of found) {
    test(`${pattern} finds ${line}`, () => {
      assert.equal(patternFault(pattern), undefined);
      assert.match(line, compilePattern(pattern).expression);
    });
  }

  const missed: [pattern: string, line: string][] = [
    ['exec <path>: no such file or directory', 'exec app: no such file or directory'],
    ['exec <path>: no such file or directory', "exec '/app': no such file or directory"],
    ["version 'GLIBC_<version>' not found", "version 'GLIBC_PRIVATE' not found"],
    ['manifest for <any> not found', `manifest for ${'x'.repeat(200)} not found`],
  ];
  for (const [pattern, line] of missed) {
    test(`${pattern} does not find ${line.slice(0, 50)}`, () => {
      assert.doesNotMatch(line, compilePattern(pattern).expression);
    });
  }
});

test('the anchor is the longest text that every match holds', () => {
  const anchors: [pattern: string, anchor: string, weight: number][] = [
    ['Exec <path>: no such file', ': no such file', 19],
    ['(?:UID|GID) \\d{1,9} is not unique', ' is not unique', 18],
    ['(?:adduser|groupadd(?: -r)?): not found', ': not found', 18],
    ['(?:a |the )?(?:lost|x) file here', ' file here', 11],
    ['colou?r of the sky', 'r of the sky', 16],
    ['a{2,3}bcdefgh', 'bcdefgh', 7],
    ['[abc]defghij\\.\\.', 'defghij..', 9],
    ['one whole|another', '', 7],
  ];
  for (const [pattern, anchor, weight] of anchors) {
    const compiled = compilePattern(pattern);
    assert.deepEqual([compiled.anchor, compiled.weight], [anchor, weight], pattern);
  }
});

test('what could take long or find too much is refused', () => {
  const refused: [pattern: string, message: RegExp][] = [
    ['no such file.*', /repeats without an end: \*/],
    ['no such files+', /repeats without an end: \+/],
    ['no such \\w{2,} here', /repeats without an end: \{2,\}/],
    ['(?:no such ){1,9}file', /repeats a group/],
    ['no such (?=file)', /looks around/],
    ['(no) such file \\1', /refers back/],
    ['<any> no such <any> file <any>', /<any> 3 times/],
    ['no such `file`', /holds `/],
    ['file', /finds only "file" word for word/],
    ['no such file|x', /finds only "" word for word/],
    ['no such (file', /Invalid regular expression/],
  ];
  for (const [pattern, message] of refused) {
    assert.match(patternFault(pattern)?.message ?? 'nothing', message, pattern);
  }
  for (const fine of ['no such \\* file\\+', 'no such [*+] file', 'no such x{1,40} files?']) {
    assert.equal(patternFault(fine), undefined, fine);
  }
});
