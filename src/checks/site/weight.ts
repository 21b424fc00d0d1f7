import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotli } from '../../integrations/precompress.ts';
import { toPageKind, type PageKind } from '../../domain/pages/kind.ts';
import { budgetOf, budgets } from './budgets.ts';
import { attribute, elementsOf, type BuiltPage, type BuiltSite } from '../../built-site/site.ts';
import type { Problem } from '../../content/problem.ts';

/** What a first visit to a page costs, in bytes after brotli, and how many requests. */
export interface PageWeight {
  file: string;
  kind: PageKind;
  total: number;
  script: number;
  requests: number;
}

/** Bytes of files after brotli. */
async function sizeOf({ folder, files }: BuiltSite, names: Iterable<string>): Promise<number> {
  // A missing file, or one of another host, is a problem of its own: see links.ts and output.ts.
  const there = [...names].filter((file) => files.has(file));
  const packed = await Promise.all(there.map((file) => brotli(readFileSync(join(folder, file)))));
  return packed.reduce((sum, { length }) => sum + length, 0);
}

/** Weighs every page with the styles, scripts and icon its HTML names, and the modules those import. */
export async function weighPages(site: BuiltSite): Promise<PageWeight[]> {
  const weigh = async (page: BuiltPage): Promise<PageWeight> => {
    const { styles, scripts, icons, inline } = resourcesOf(site, page);
    const [html, inlineScript, scriptFiles, others] = await Promise.all([
      brotli(page.html),
      inline ? brotli(inline) : Buffer.alloc(0),
      sizeOf(site, scripts),
      sizeOf(site, [...styles, ...icons]),
    ]);
    return {
      file: page.file,
      kind: kindOf(page),
      total: html.length + others + scriptFiles,
      script: inlineScript.length + scriptFiles,
      requests: 1 + styles.size + scripts.size + icons.size,
    };
  };
  return Promise.all(site.pages.map(weigh));
}

/** Bytes of our own script that a first search loads: the dialog and what it imports, without what pages have. */
export async function weighSearch(site: BuiltSite): Promise<{ file: string; script: number }> {
  const file =
    [...site.files].find((name) => /^_astro\/search-dialog\.[^/]+\.js$/.test(name)) ?? '';
  const loaded = new Set(site.pages.flatMap((page) => [...resourcesOf(site, page).scripts]));
  const added = [...withImports(site, file)].filter((name) => !loaded.has(name));
  return { file, script: await sizeOf(site, added) };
}

/** Pages that cost more than their kind may, and a search that does. */
export async function checkWeight(site: BuiltSite): Promise<Problem[]> {
  const pages = (await weighPages(site)).flatMap(({ file, kind, total, script, requests }) => [
    ...over(file, `bytes of a ${kind} page`, total, budgetOf({ file, kind })),
    ...over(file, 'bytes of script', script, budgets.script),
    ...over(file, 'requests', requests, budgets.requests),
  ]);
  const { file, script } = await weighSearch(site);
  return [...pages, ...over(file, 'bytes of script for a search', script, budgets.search)];
}

function over(file: string, field: string, value: number, limit: number): Problem[] {
  if (value <= limit) return [];
  const message = `${value}, at most ${limit} are allowed`;
  const fix = 'make it lighter: src/checks/site/budgets.yml is a promise to readers';
  return [{ file, field, message, fix }];
}

/**
 * The kind that the layout wrote on `<html>`.
 * @throws Error when there is none, or one that `src/domain/pages/kind.ts` does not list
 */
function kindOf({ file, document }: BuiltPage): PageKind {
  const root = [...elementsOf(document)].find(({ tagName }) => tagName === 'html')!;
  const kind = toPageKind(attribute(root, 'data-kind'));
  if (!kind)
    throw new Error(`${file}: <html> has no known data-kind; its layout has to pass \`kind\``);
  return kind;
}

/** A script and the modules it imports. Static imports only: import() loads on first use. */
function withImports(site: BuiltSite, file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  if (!site.files.has(file)) return found;
  const code = readFileSync(join(site.folder, file), 'utf8');
  for (const [, path] of code.matchAll(/(?:^|[;}\n])import[^("']*["']\.\/([^"']+)["']/g)) {
    withImports(site, file.replace(/[^/]+$/, path!), found);
  }
  return found;
}

function resourcesOf(site: BuiltSite, { document }: BuiltPage) {
  const [styles, scripts, icons] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let inline = '';
  const local = (address: string) => address.slice(site.base.length).split('?')[0]!;
  for (const element of elementsOf(document)) {
    const src = attribute(element, 'src');
    const href = attribute(element, 'href');
    const rel = attribute(element, 'rel');
    if (element.tagName === 'script' && src) withImports(site, local(src), scripts);
    else if (element.tagName === 'script' && attribute(element, 'type') !== 'application/json') {
      inline += element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
    } else if (element.tagName === 'link' && href && rel === 'stylesheet') styles.add(local(href));
    else if (element.tagName === 'link' && href && rel === 'icon') icons.add(local(href));
  }
  return { styles, scripts, icons, inline };
}
