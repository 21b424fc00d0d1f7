/**
 * `npm run new -- image|rule|error|chapter|question <id>`: begins a contribution with all the files it needs. `npm run check`
 * then lists what is still to be written. A rule may leave its id out: it gets the next free number.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readFiles } from '../content/read.ts';
import { CannotBegin, kinds, scaffold, type Kind } from '../content/scaffold.ts';

const [kind = '', id] = process.argv.slice(2);
try {
  if (!kinds.includes(kind as Kind)) {
    throw new CannotBegin(`say what to begin: npm run new -- ${kinds.join('|')} <id>`);
  }
  const files = readFiles('.');
  const today = new Date().toISOString().slice(0, 10);
  for (const [file, text] of scaffold(kind as Kind, id, files, today)) {
    console.log(`${files.has(file) ? 'changed' : 'new    '}  ${file}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log('\nnpm run check:content lists what is still to be written.');
} catch (error) {
  if (!(error instanceof CannotBegin)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
