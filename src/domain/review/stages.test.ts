import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFile } from './parse.ts';
import { instructionsOf, rootOf, stagesInImage, stagesOf } from './stages.ts';
import { expand } from './variables.ts';

const stages = (text: string) => stagesOf(parseFile(text)).stages;
const roots = (text: string) =>
  stages(text).map((stage) => {
    const root = rootOf(stage);
    return root.kind === 'image' ? root.reference : root.kind;
  });

test('follows stages to their images', () => {
  assert.deepEqual(roots('FROM a:1 AS one\nFROM ONE AS two\nFROM two\nFROM scratch'), [
    'a:1',
    'a:1',
    'a:1',
    'scratch',
  ]);
  assert.deepEqual(roots('FROM one AS one'), ['one']);
});

test('puts in the arguments before the first FROM, and no others', () => {
  assert.deepEqual(roots('ARG V=3 N=a\nARG T=${V}-slim\nFROM ${N}:$T'), ['a:3-slim']);
  assert.deepEqual(roots('ARG V\nFROM a:${V}\nFROM a:${V:-2}\nFROM a${V:+x}'), [
    'unknown',
    'a:2',
    'a',
  ]);
  assert.deepEqual(roots('FROM b\nARG V=1\nFROM a:${V}'), ['b', 'unknown']);
  assert.deepEqual(roots('ARG V="1"\nFROM a:"${V}"'), ['a:1']);
});

test('finds what is copied and mounted, and from where', () => {
  const [, last] = stages(
    'FROM a AS build\nFROM b\nARG V=2\nCOPY --from=build --chown=1:1 /x /y /z/\nCOPY --from=0 /x .\nCOPY --from=c:${V} /x .\nCOPY --from=context /x .\nRUN --mount=type=bind,from=d/e:1,target=/d ls',
  );
  assert.deepEqual(
    last!.transfers.map(({ kind, origin, sources, range }) => [
      kind,
      origin.kind === 'image' ? origin.reference : origin.kind,
      sources.join(' '),
      range.column,
    ]),
    [
      ['copy', 'stage', '/x /y', 13],
      ['copy', 'stage', '/x', 13],
      ['copy', 'c:2', '/x', 13],
      ['copy', 'unknown', '/x', 13],
      ['mount', 'd/e:1', '', 28],
    ],
  );
});

test('a stage has the instructions and the environment of those it is built on', () => {
  const [, two] = stages('FROM a AS one\nENV A=1\nARG B=2\nUSER 5\nFROM one\nRUN x');
  assert.deepEqual(
    instructionsOf(two!).map(({ keyword }) => keyword),
    ['ENV', 'ARG', 'USER', 'RUN'],
  );
  assert.equal(two!.variables.get('A'), '1');
  assert.ok(!two!.variables.has('B'));
});

test('knows which stages reach the image', () => {
  const file = stagesOf(
    parseFile(
      'FROM a AS one\nFROM b AS two\nFROM one AS three\nFROM scratch\nCOPY --from=three /a /a',
    ),
  );
  assert.deepEqual([...stagesInImage(file)].map(({ index }) => index).toSorted(), [0, 2, 3]);
});

test('puts in variables as Docker does', () => {
  const values = new Map<string, string | undefined>([
    ['A', 'x'],
    ['E', ''],
    ['U', undefined],
  ]);
  assert.deepEqual(expand('$A ${A} ${E:-y} ${A:+z} ${E:+z} \\$A', values), {
    text: 'x x y z  $A',
    unknown: [],
  });
  assert.deepEqual(expand('$U-${N}', values).unknown, ['U', 'N']);
  assert.deepEqual(expand('${A%x}', values).unknown, ['A']);
});
