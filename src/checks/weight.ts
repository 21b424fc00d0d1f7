import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotli } from '../hosting/precompress.ts';
import { budgets, type PageKind } from './budgets.ts';
import { attribute, elementsOf, type BuiltPage, type Site } from './site.ts';
import type { Problem } from './problem.ts';

/** What a first visit to a page costs, in bytes after brotli, and how many requests. */
export interface PageWeight {
  file: string;
  kind: PageKind;
  total: number;
  script: number;
  requests: number;
}

/** Weighs every page with the styles, scripts and icon its HTML names, and the modules those import. */
export async function weighPages(site: Site): Promise<PageWeight[]> {
  const sizeOf = async (files: Iterable<string>) => {
    // A missing file, or one of another host, is a problem of its own: see links.ts and output.ts.
    const there = [...files].filter((file) => site.files.has(file));
    const packed = await Promise.all(
      there.map((file) => brotli(readFileSync(join(site.folder, file)))),
    );
    return packed.reduce((sum, { length }) => sum + length, 0);
  };
  const weigh = async (page: BuiltPage): Promise<PageWeight> => {
    const { styles, scripts, icons, inline } = resourcesOf(site, page);
    const [html, inlineScript, scriptFiles, others] = await Promise.all([
      brotli(page.html),
      inline ? brotli(inline) : Buffer.alloc(0),
      sizeOf(scripts),
      sizeOf([...styles, ...icons]),
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

/** Pages that cost more than their kind may. */
export async function checkWeight(site: Site): Promise<Problem[]> {
  return (await weighPages(site)).flatMap(({ file, kind, total, script, requests }) => {
    const limits: [string, number, number][] = [
      [`bytes of a ${kind} page`, total, budgets.pages[kind]],
      ['bytes of script', script, budgets.script],
      ['requests', requests, budgets.requests],
    ];
    return limits.flatMap(([what, value, limit]): Problem[] =>
      value <= limit
        ? []
        : [
            {
              file,
              field: what,
              message: `${value}, at most ${limit} are allowed`,
              fix: 'make the page lighter: what src/checks/budgets.yml allows is a promise',
            },
          ],
    );
  });
}

function kindOf({ file, html }: BuiltPage): PageKind {
  if (file === 'index.html' || file.startsWith('r/')) return 'door';
  if (/^(zh|en)\/index\.html$/.test(file)) return 'home';
  if (html.includes('<svg id="decision-')) return 'flow';
  if (html.includes('<tbody id="image-')) return 'table';
  if (/\/guide\//.test(file)) return 'chapter';
  if (/\/rules\/\w/.test(file.replace('index.html', ''))) return 'rule';
  if (/\/images\/\w/.test(file.replace('index.html', ''))) return 'image';
  if (/\/runtimes\/\w/.test(file.replace('index.html', ''))) return 'runtime';
  if (/\/chooser\//.test(file)) return 'result';
  return 'other';
}

function resourcesOf({ folder, base, files }: Site, { document }: BuiltPage) {
  const [styles, scripts, icons] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let inline = '';
  const local = (address: string) => address.slice(base.length).split('?')[0]!;
  const addScript = (file: string) => {
    if (scripts.has(file)) return;
    scripts.add(file);
    if (!files.has(file)) return;
    const code = readFileSync(join(folder, file), 'utf8');
    // Static imports only: import() loads on first use.
    for (const [, path] of code.matchAll(/(?:^|[;}\n])import[^("']*["']\.\/([^"']+)["']/g)) {
      addScript(file.replace(/[^/]+$/, path!));
    }
  };
  for (const element of elementsOf(document)) {
    const src = attribute(element, 'src');
    const href = attribute(element, 'href');
    const rel = attribute(element, 'rel');
    if (element.tagName === 'script' && src) addScript(local(src));
    else if (element.tagName === 'script' && attribute(element, 'type') !== 'application/json') {
      inline += element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
    } else if (element.tagName === 'link' && href && rel === 'stylesheet') styles.add(local(href));
    else if (element.tagName === 'link' && href && rel === 'icon') icons.add(local(href));
  }
  return { styles, scripts, icons, inline };
}
