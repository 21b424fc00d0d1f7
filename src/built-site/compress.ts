import { writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Below this size compression saves no packet. */
const worthwhile = 1024;

/** Bytes as a host sends them: Brotli at its best quality. */
export function brotli(content: Buffer | string): Buffer {
  return brotliCompressSync(content);
}

/** Is the file text that a server would compress? What Pagefind cut its index into is compressed already. */
export function isText(file: string): boolean {
  return /\.(html|css|js|json|md|txt|xml|svg|ics)$/.test(file);
}

/**
 * Writes `.br` and `.gz` beside a text that is worth it: servers send them as they are.
 * @param path where the text itself lies
 * @returns bytes after Brotli, of small texts too
 */
export function writeCompressed(path: string, content: Buffer): number {
  const packed = brotli(content);
  if (content.length >= worthwhile) {
    writeFileSync(`${path}.br`, packed);
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  }
  return packed.length;
}
