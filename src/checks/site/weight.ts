import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotli } from '../../built-site/compress.ts';
import type { Problem } from '../../content/problem.ts';
import type { PageKind } from '../../domain/pages/kind.ts';
import { budgetOf, budgets } from './budgets.ts';
import type { PageFacts, SiteFacts } from './facts.ts';

/** What a first visit to a page costs, in bytes after brotli, and how many requests. */
export interface PageWeight {
  file: string;
  kind: PageKind;
  total: number;
  script: number;
  requests: number;
}

/** Weighs every page with the styles, scripts and icon its HTML names, and the modules those import. */
export function weighPages(site: SiteFacts): PageWeight[] {
  const { sizeOf, withImports } = filesOf(site);
  return site.pages.map((page) => {
    const { styles, scripts, icons } = resourcesOf(site, page, withImports);
    const scriptFiles = sizeOf(scripts);
    return {
      file: page.file,
      kind: page.kind,
      total: page.bytes + sizeOf([...styles, ...icons]) + scriptFiles,
      script: page.inlineScriptBytes + scriptFiles,
      requests: 1 + styles.size + scripts.size + icons.size,
    };
  });
}

/** Bytes of our own script that a first search loads: the dialog and what it imports, without what pages have. */
function weighSearch(site: SiteFacts): { file: string; script: number } {
  const { sizeOf, withImports } = filesOf(site);
  const file =
    [...site.files].find((name) => /^_astro\/search-dialog\.[^/]+\.js$/.test(name)) ?? '';
  const loaded = new Set(
    site.pages.flatMap((page) => [...resourcesOf(site, page, withImports).scripts]),
  );
  return { file, script: sizeOf([...withImports(file)].filter((name) => !loaded.has(name))) };
}

/** Pages that cost more than their kind may, and files loaded on demand that do. */
export function checkWeight(site: SiteFacts): Problem[] {
  const pages = weighPages(site).flatMap(({ file, kind, total, script, requests }) => [
    ...over(file, `bytes of a ${kind} page`, total, budgetOf({ file, kind })),
    ...over(file, 'bytes of script', script, budgets.script),
    ...over(file, 'requests', requests, budgets.requests),
  ]);
  const { file, script } = weighSearch(site);
  const patterns = 'error-patterns.json';
  return [
    ...pages,
    ...over(file, 'bytes of script for a search', script, budgets.search),
    ...over(patterns, 'bytes', filesOf(site).sizeOf([patterns]), budgets.errorPatterns),
  ];
}

function over(file: string, field: string, value: number, limit: number): Problem[] {
  if (value <= limit) return [];
  const message = `${value}, at most ${limit} are allowed`;
  const fix = 'make it lighter: src/checks/site/budgets.yml is a promise to readers';
  return [{ file, field, message, fix }];
}

/** Sizes of files and the imports of scripts. Each file is read once, however many pages load it. */
function filesOf({ folder, files, bytes }: SiteFacts) {
  const read = (file: string) => readFileSync(join(folder, file));
  const sizes = new Map(bytes);
  const imports = new Map<string, readonly string[]>();

  /** Bytes after brotli. A missing file, or one of another host, is reported by links.ts and output.ts. */
  const sizeOf = (names: Iterable<string>): number => {
    let sum = 0;
    for (const file of names) {
      if (!files.has(file)) continue;
      const size = sizes.get(file) ?? brotli(read(file)).length;
      sizes.set(file, size);
      sum += size;
    }
    return sum;
  };

  const importsOf = (file: string): readonly string[] => {
    const known = imports.get(file);
    if (known) return known;
    const code = files.has(file) ? read(file).toString() : '';
    const found = [...code.matchAll(/(?:^|[;}\n])import[^("']*["']\.\/([^"']+)["']/g)];
    const names = found.map(([, path]) => file.replace(/[^/]+$/, path!));
    imports.set(file, names);
    return names;
  };

  /** A script and the modules it imports. Static imports only: import() loads on first use. */
  const withImports = (file: string, found = new Set<string>()): Set<string> => {
    if (found.has(file)) return found;
    found.add(file);
    for (const name of importsOf(file)) withImports(name, found);
    return found;
  };
  return { sizeOf, withImports };
}

function resourcesOf(
  { base }: SiteFacts,
  { styles, scripts, icons }: PageFacts,
  withImports: (file: string) => Set<string>,
) {
  const local = (address: string) => address.slice(base.length).split('?')[0]!;
  return {
    styles: new Set(styles.map(local)),
    scripts: new Set(scripts.flatMap((address) => [...withImports(local(address))])),
    icons: new Set(icons.map(local)),
  };
}
