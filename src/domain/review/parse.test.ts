import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DockerfileParser } from 'dockerfile-ast';
import { files } from '../../testing/review.ts';
import { parseFile } from './parse.ts';

const read = (text: string) =>
  parseFile(text).instructions.map(({ keyword, line, endLine }) => `${keyword} ${line}-${endLine}`);
const errors = (text: string) =>
  parseFile(text).errors.map(({ kind, range }) => `${kind} ${range.line}`);

test('reads continued lines, comments between them and empty lines', () => {
  const text = 'FROM a\nRUN one && \\\n# why\n\n  two \\ \n  three\nUSER 1';
  assert.deepEqual(read(text), ['FROM 1-1', 'RUN 2-6', 'USER 7-7']);
  assert.deepEqual(parseFile(text).comments, [{ line: 3, text: ' why' }]);
});

test('knows the place of every word, over several lines', () => {
  const { instructions } = parseFile('FROM a\n  COPY --from=b --chmod=755 x \\\n    yy /z');
  const copy = instructions[1]!;
  assert.equal(copy.column, 3);
  assert.deepEqual(
    copy.flags.map(({ name, value, column }) => [name, value, column]),
    [
      ['from', 'b', 8],
      ['chmod', '755', 17],
    ],
  );
  assert.deepEqual(
    copy.words.map(({ text, line, column, endColumn }) => [text, line, column, endColumn]),
    [
      ['x', 2, 29, 30],
      ['yy', 3, 5, 7],
      ['/z', 3, 8, 10],
    ],
  );
});

test('reads Windows line ends, tabs and a byte order mark', () => {
  assert.deepEqual(read('\uFEFFFROM a\r\n\tRUN b \\\r\n\tc\r\nUSER 1\r\n'), [
    'FROM 1-1',
    'RUN 2-3',
    'USER 4-4',
  ]);
  assert.equal(parseFile('FROM a\r\nUSER 1\r\n').instructions[1]!.text, '1');
});

test('reads here-documents', () => {
  const text =
    'FROM a\nRUN <<EOF\nFROM no\n# no comment\nEOF\nCOPY <<-"A" <<B /c/\n\tx\n\tA\ny\nB\nUSER 1';
  assert.deepEqual(read(text), ['FROM 1-1', 'RUN 2-5', 'COPY 6-10', 'USER 11-11']);
  assert.deepEqual(parseFile(text).instructions[2]!.heredocs, [
    { name: 'A', text: '\tx', line: 7 },
    { name: 'B', text: 'y', line: 9 },
  ]);
  assert.deepEqual(read('FROM a\nRUN echo "<<EOF"\nUSER 1'), ['FROM 1-1', 'RUN 2-2', 'USER 3-3']);
  assert.deepEqual(errors('FROM a\nRUN <<EOF\nx'), ['heredoc 2']);
});

test('reads the escape directive, and only at the top', () => {
  assert.deepEqual(read('# escape=`\nFROM a\nRUN dir C:\\\nRUN a `\n b'), [
    'FROM 2-2',
    'RUN 3-3',
    'RUN 4-5',
  ]);
  assert.equal(parseFile('# syntax=docker/dockerfile:1\n# escape=`\nFROM a').escape, '`');
  assert.equal(parseFile('FROM a\n# escape=`').escape, '\\');
  assert.deepEqual(read('FROM a\nRUN echo \\\\\nUSER 1'), ['FROM 1-1', 'RUN 2-2', 'USER 3-3']);
});

test('reads ONBUILD as what it triggers', () => {
  const [, one] = parseFile('FROM a\nONBUILD COPY --from=x /a /b').instructions;
  assert.equal(one!.keyword, 'COPY');
  assert.ok(one!.onbuild);
  assert.equal(one!.flags[0]!.value, 'x');
});

test('reports what cannot be read, with its line', () => {
  assert.deepEqual(errors('FROM a\nRUM b'), ['unknown 2']);
  assert.deepEqual(errors('FROM a b'), ['arguments 1']);
  assert.deepEqual(errors('FROM'), ['arguments 1']);
  assert.deepEqual(errors('FROM a\nCOPY x'), ['arguments 2']);
  assert.deepEqual(errors('RUN a\nFROM b'), ['before-from 1']);
  assert.deepEqual(errors(''), ['no-from 1']);
  assert.deepEqual(errors('ARG A\n'), ['no-from 1']);
  assert.deepEqual(errors('ARG A=1\nFROM a:${A}\nCMD []'), []);
});

test('never throws', () => {
  for (const text of [
    '\0\x01\x02',
    '\\',
    '\\\n',
    'FROM a\nRUN [',
    'FROM a\nRUN "',
    '<<',
    'ONBUILD',
    'FROM a\nONBUILD',
    '#',
  ]) {
    assert.doesNotThrow(() => parseFile(text), JSON.stringify(text));
  }
});

test('reads every sample as dockerfile-ast does', () => {
  const samples = [...files].flatMap(([file, text]) =>
    file.endsWith('.Dockerfile')
      ? [text]
      : [...text.matchAll(/```dockerfile\n([\s\S]*?)```/g)].map(([, code]) => code!),
  );
  assert.ok(samples.length > 100);
  for (const text of samples) {
    const theirs = DockerfileParser.parse(text)
      .getInstructions()
      .map((one) => {
        const { start, end } = one.getRange();
        const keyword = one.getKeyword();
        return `${keyword} ${start.line + 1}-${end.line + 1}`;
      });
    assert.deepEqual(read(text), theirs, text);
  }
});
