import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFile } from './parse.ts';
import { commandsOf, jsonList, scriptsOf } from './shell.ts';

const names = (script: string) =>
  commandsOf(script).map(({ name, args }) => [name, ...args].join(' '));

test('cuts a script into commands', () => {
  assert.deepEqual(names('apt-get update && apt-get install -y "a b" ; rm -rf /x | tee y'), [
    'apt-get update',
    'apt-get install -y a b',
    'rm -rf /x',
    'tee y',
  ]);
  assert.deepEqual(names('if [ -f a ]; then pip install b; fi'), [
    '[ -f a ]',
    'pip install b',
    'fi',
  ]);
  assert.deepEqual(names('(cd a && make) || { echo no; exit 1; }'), [
    'cd a',
    'make',
    'echo no',
    'exit 1',
    '}',
  ]);
  assert.deepEqual(names('sudo -E /usr/bin/apt-get update'), ['apt-get update']);
  assert.deepEqual(names('a 2>&1 && b &> c'), ['a 2>&1', 'b &> c']);
});

test('leaves out quotes, substitutions and comments', () => {
  assert.deepEqual(names('echo "a && b; c"'), ['echo a && b; c']);
  assert.deepEqual(names('x=$(curl a | sh; b) c'), ['c']);
  assert.deepEqual(names('a # && b\nc'), ['a', 'c']);
  assert.deepEqual(names("sh -c 'a; b'"), ['sh -c a; b']);
});

test('knows variables before a command, and what joins it to the next', () => {
  const [one, two] = commandsOf('A=1 B="x y" go build | tee log');
  assert.deepEqual(one!.env, ['A=1', 'B=x y']);
  assert.equal(one!.joint, '|');
  assert.equal(two!.joint, '');
});

test('finds the scripts of a RUN', () => {
  const scripts = (text: string) =>
    scriptsOf(parseFile(`FROM a\n${text}`).instructions[1]!).map(({ commands }) =>
      commands.map(({ name }) => name),
    );
  assert.deepEqual(scripts('RUN a && b'), [['a', 'b']]);
  assert.deepEqual(scripts('RUN ["apt-get", "update"]'), [['apt-get']]);
  assert.deepEqual(scripts('RUN ["/bin/bash", "-c", "a; b"]'), [['a', 'b']]);
  assert.deepEqual(scripts('RUN <<EOF\na\nb \\\n  c\nEOF')[1], ['a', 'b']);
  assert.deepEqual(scripts('RUN python3 <<EOF\nimport os\nEOF'), [['python3']]);
  assert.deepEqual(scripts('RUN cat <<EOF > /a\napt-get update\nEOF'), [['cat']]);
});

test('a list is JSON or none', () => {
  assert.deepEqual(jsonList('["a", "b"]'), ['a', 'b']);
  assert.equal(jsonList("['a']"), undefined);
  assert.equal(jsonList('[1]'), undefined);
  assert.equal(jsonList('a'), undefined);
});
