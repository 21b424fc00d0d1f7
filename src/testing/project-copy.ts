import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { withFixtures, type InvalidFixture } from './invalid-content/fixture.ts';
import { readFiles } from '../content/read.ts';

/**
 * Copies the project, to make the copy invalid. It has separate caches.
 * @returns its folder
 */
export function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-project-'));
  for (const name of ['content', 'src', 'public', 'astro.config.mjs', 'package.json']) {
    cpSync(name, join(folder, name), { recursive: true });
  }
  cpSync('tsconfig.json', join(folder, 'tsconfig.json'));
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync('node_modules').filter((one) => !/^\.(astro|vite)/.test(one))) {
    symlinkSync(resolve('node_modules', name), join(modules, name));
  }
  return folder;
}

/** Makes fixtures in the content of a copy, as their author would: in its files. */
export function writeFixtures(
  folder: string,
  ...fixtures: Pick<InvalidFixture, 'name' | 'edits'>[]
) {
  const broken = withFixtures(readFiles(folder), ...fixtures);
  for (const { edits } of fixtures) {
    for (const file of Object.keys(edits)) {
      const text = broken.get(file);
      if (text === undefined) rmSync(join(folder, file));
      else writeFileSync(join(folder, file), text);
    }
  }
}
