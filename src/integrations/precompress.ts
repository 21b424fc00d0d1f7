import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { BuiltSite } from '../built-site/site.ts';

const done = new Map<string, Promise<Buffer>>();

/**
 * Compresses with Brotli as far as it goes, in threads beside the main one. The best quality is slow: what was
 * asked for once is kept, so a page that is weighed and written is compressed once.
 */
export function brotli(content: Buffer | string): Promise<Buffer> {
  const key = createHash('sha1').update(content).digest('base64');
  const known = done.get(key) ?? promisify(brotliCompress)(content);
  done.set(key, known);
  return known;
}

/** Below this size compression saves no packet. */
const worthwhile = 1024;

/** Is the file text that a server would compress? What Pagefind cut its index into is compressed already. */
function isText(file: string): boolean {
  return /\.(html|css|js|json|md|txt|xml|svg|ics)$/.test(file);
}

/** Writes `.br` and `.gz` beside every text of a site: servers send them as they are. */
export async function precompress({
  folder,
  files,
}: Pick<BuiltSite, 'folder' | 'files'>): Promise<void> {
  await Promise.all(
    [...files].filter(isText).map(async (file) => {
      const path = join(folder, file);
      const content = readFileSync(path);
      if (content.length < worthwhile) return;
      const [br, gz] = await Promise.all([brotli(content), promisify(gzip)(content, { level: 9 })]);
      await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
    }),
  );
}
