import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { BuiltSite } from '../built-site/site.ts';
import { cutChunks } from '../search/chunks.ts';
import { writeEmptyIndex } from '../search/empty-index.ts';
import { nameByLanguage } from '../search/file-names.ts';
import { sectionsOf } from '../search/sections.ts';

/** Most bytes of words in one file of the index, before compression: about 2 kB after it. */
const chunkLimit = 4_000;

/** What Pagefind also writes and this site does not use: interfaces of its own, and its code to run as a worker. */
const unused = ['component-ui', 'modular-ui', 'ui', 'highlight', 'worker'].flatMap((name) => [
  `pagefind-${name}.js`,
  `pagefind-${name}.css`,
]);

/**
 * Writes the search index of a built site beside its pages, one per language.
 * @throws Error with what Pagefind said
 */
export async function writeIndex(site: BuiltSite): Promise<void> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const added = site.pages
    .flatMap(sectionsOf)
    .map(({ url, html }) => index.addHTMLFile({ url, content: html }));
  const failed = (await Promise.all(added)).flatMap((one) => one.errors);
  const outputPath = join(site.folder, 'pagefind');
  const written = await index.writeFiles({ outputPath });
  await pagefind.close();
  failed.push(...written.errors);
  if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`);
  for (const file of unused) rmSync(join(outputPath, file), { force: true });
  cutChunks(outputPath, chunkLimit);
  nameByLanguage(outputPath);
  writeEmptyIndex(outputPath);
}
