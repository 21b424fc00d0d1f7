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

/** The template a page is made with, as far as its address tells, e.g. `zh/rules/*` for `zh/rules/bi003/`. */
export function templateOf(path: string): string {
  if (path.startsWith('r/')) return 'r/*';
  const [language, section, ...rest] = path.split('/').filter(Boolean);
  return [language, section, rest.length > 0 ? '*' : undefined].filter(Boolean).join('/');
}

/** The longest page of every template, in Chinese and in English by turns. */
export function onePageEach(): string[] {
  const folder = fileURLToPath(new URL(`../../${sites.root.folder}`, import.meta.url));
  const size = (path: string) =>
    statSync(join(folder, path.endsWith('.html') ? path : `${path}index.html`)).size;
  const byTemplate = Object.groupBy(allPages(), (path) =>
    templateOf(path).replace(/^(zh|en)(?=\/|$)/, '*'),
  );
  return Object.values(byTemplate).map((paths, at) => {
    const language = at % 2 === 0 ? 'en' : 'zh';
    const own = paths!.filter((path) => !/^(zh|en)\//.test(path) || path.startsWith(language));
    return own.toSorted((a, b) => size(b) - size(a))[0]!;
  });
}

/**
 * Every page of the built site as an address relative to its base, e.g. `zh/guide/tags/`.
 * Pages of former addresses are left out: they send readers on before anything can be said about them.
 */
export function allPages(): string[] {
  const folder = fileURLToPath(new URL(`../../${sites.root.folder}`, import.meta.url));
  const isFormer = (file: string) =>
    readFileSync(join(folder, file), 'utf8').includes('data-moved');
  return readdirSync(folder, { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/') && !isFormer(file))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
}
