/**
 * `npm run test:contributions`: makes every documented contribution in a copy of the project, and does there what its
 * author would do: draw, check, add the addresses, check again, run the unit tests that read records.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { readFiles, type Files } from '../content/read.ts';
import { contributions } from './contributions.ts';
import { copyProject } from './project-copy.ts';

let folder: string;
before(() => {
  folder = copyProject();
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command in the copy. */
function run(command: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

function write(from: Files, to: Files): void {
  for (const file of new Set([...from.keys(), ...to.keys()])) {
    const text = to.get(file);
    if (text === from.get(file)) continue;
    if (text === undefined) rmSync(join(folder, file));
    else {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
  }
}

/** Unit tests whose result hangs on records. Those of built pages and servers have the build and `hosting` beside them. */
const tests = ['src/domain/**/*.test.ts', 'src/content/*.test.ts', 'src/checks/content/*.test.ts'];

test('documented contributions pass check, build and unit tests', () => {
  const original = readFiles(folder);
  const files = contributions(readFileSync('src/testing/cases.ts', 'utf8')).reduce(
    (before, { apply }) => apply(before),
    original,
  );
  write(original, files);

  const drawn = run('node', 'src/commands/diagrams.ts');
  assert.equal(drawn.status, 0, drawn.output);

  const unlisted = run('node', 'src/commands/check.ts').output;
  const problems = unlisted.split('\n').filter((line) => /^content\//.test(line));
  assert.ok(problems.length > 0, unlisted);
  assert.deepEqual(
    problems.filter((line) => !line.includes('is not listed')),
    [],
    unlisted,
  );

  const built = run('npm', 'run', 'addresses');
  assert.equal(built.status, 0, built.output);
  assert.match(built.output, /addresses\.txt: added \d+/);

  const checked = run('node', 'src/commands/check.ts');
  assert.match(checked.output, /^Content: no problems/);

  const units = tests.flatMap((pattern) => globSync(pattern, { cwd: folder }));
  const tested = run('node', '--test', '--test-reporter=dot', ...units);
  assert.equal(tested.status, 0, tested.output);
});
