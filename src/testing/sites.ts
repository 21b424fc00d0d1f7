import { readdirSync, readFileSync, statSync } from 'node:fs';
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

const folder = fileURLToPath(new URL(`../../${sites.root.folder}`, import.meta.url));
const fileOf = (path: string) =>
  join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);

/** The template that makes a page: its language and its kind, e.g. `zh/rule` for `zh/rules/bi003/`. */
export function templateOf(path: string): string {
  const [, kind] = / data-kind="([^"]+)"/.exec(readFileSync(fileOf(path), 'utf8')) ?? [];
  if (!kind) throw new Error(`${path} has no data-kind`);
  const language = /^(zh|en)\//.exec(path)?.[1] ?? '';
  return `${language}/${kind}`;
}

/** The longest page of every template, in Chinese and in English by turns. */
export function onePageEach(): string[] {
  const size = (path: string) => statSync(fileOf(path)).size;
  const byKind = Object.groupBy(allPages(), (path) => templateOf(path).split('/')[1]!);
  return Object.values(byKind).map((paths, index) => {
    const language = index % 2 === 0 ? 'en' : 'zh';
    const candidates = paths!.filter(
      (path) => !/^(zh|en)\//.test(path) || path.startsWith(language),
    );
    return candidates.toSorted((a, b) => size(b) - size(a))[0]!;
  });
}

/**
 * Every page of the built site as an address relative to its base, e.g. `zh/guide/tags/`.
 * Without the pages of former addresses, which redirect at once.
 */
export function allPages(): string[] {
  const isFormer = (file: string) =>
    readFileSync(join(folder, file), 'utf8').includes('data-moved');
  return readdirSync(folder, { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/') && !isFormer(file))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
}
