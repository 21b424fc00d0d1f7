import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface TestedSite {
  /** Folder of the build, from the root of the project. */
  folder: string;
  base: string;
  port: number;
  url: string;
}

/** The two builds under test: at the root of a host, and under a sub-path. */
export const sites = {
  root: { folder: 'dist', base: '/', port: 4331, url: 'http://localhost:4331/' },
  subPath: {
    folder: '.build/sub-path',
    base: '/team/base-images/',
    port: 4341,
    url: 'http://localhost:4341/team/base-images/',
  },
} as const satisfies Record<string, TestedSite>;

/**
 * Every page of the built site as an address relative to its base, e.g. `zh/guide/tags/`.
 * Pages of former addresses are left out: they send readers on before anything can be said about them.
 */
export function allPages(): string[] {
  const folder = fileURLToPath(new URL(`../${sites.root.folder}`, import.meta.url));
  const isFormer = (file: string) =>
    readFileSync(join(folder, file), 'utf8').includes('data-moved');
  return readdirSync(folder, { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/') && !isFormer(file))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
}
