import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexEntry } from './format.ts';

/**
 * Names the two large files of each language after it, `pagefind.en.pf_meta` and `wasm.en.pagefind`, so that a page
 * can ask for them before it has read the list of languages. They change under their names: browsers ask each time
 * (src/hosting/headers.ts).
 * @param folder the index, as Pagefind wrote it
 */
export function nameByLanguage(folder: string): void {
  const file = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(file, 'utf8')) as IndexEntry;
  for (const [language, one] of Object.entries(entry.languages)) {
    const rename = (from: string, to: string) => {
      if (from !== to) renameSync(join(folder, from), join(folder, to));
    };
    rename(`pagefind.${one.hash}.pf_meta`, `pagefind.${language}.pf_meta`);
    // Languages that Pagefind cannot stem share one WebAssembly file.
    rename(`wasm.${one.wasm ?? 'unknown'}.pagefind`, `wasm.${language}.pagefind`);
    Object.assign(one, { hash: language, wasm: language });
  }
  writeFileSync(file, JSON.stringify(entry));
}
