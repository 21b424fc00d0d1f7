import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/**
 * Pagefind puts about 25 kB of words into one file, and a query loads a file for every word it has. Cut to a tenth,
 * a later query costs a few kB. The browser's part of Pagefind reads the list of files from the index and works the
 * same. The format is that of Pagefind 1.6: gzip of a signature and one CBOR value.
 */

const signature = Buffer.from('pagefind_dcd');
const formatVersion = '1.6.0';

interface Entry {
  version: string;
  languages: Record<string, { hash: string }>;
}

/**
 * Cuts the word files of a written index.
 * @param folder the index, as Pagefind wrote it
 * @param limit most bytes of one file before compression; a single word may need more
 * @throws Error when the index has another format, as after an update of Pagefind
 */
export function cutChunks(folder: string, limit: number): void {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as Entry;
  if (entry.version !== formatVersion) {
    throw new Error(
      `src/search/chunks.ts knows the index of Pagefind ${formatVersion}, this is ${entry.version}: look whether the format changed`,
    );
  }
  for (const [language, one] of Object.entries(entry.languages)) {
    const metaFile = join(folder, `pagefind.${one.hash}.pf_meta`);
    // [version, pages, chunks, filters, sorts, meta fields]; only the chunks change.
    const meta = itemsOf(unpack(metaFile));
    const chunks = itemsOf(meta[2]!).flatMap((chunk) => {
      const file = join(folder, 'index', `${text(itemsOf(chunk)[2]!)}.pf_index`);
      const [words] = itemsOf(unpack(file));
      rmSync(file);
      return cutWords(itemsOf(words!), limit).map((part) => {
        const data = pack(array([array(part)]));
        const hash = `${language}_${hashOf(data)}`;
        writeFileSync(join(folder, 'index', `${hash}.pf_index`), data);
        return array([word(part[0]!), word(part.at(-1)!), string(hash)]);
      });
    });
    const data = pack(array([...meta.slice(0, 2), array(chunks), ...meta.slice(3)]));
    rmSync(metaFile);
    one.hash = `${language}_${hashOf(data)}`;
    writeFileSync(join(folder, `pagefind.${one.hash}.pf_meta`), data);
  }
  writeFileSync(entryFile, JSON.stringify(entry));
}

/** Groups of neighbouring words, none longer than the limit unless one word is. */
export function cutWords(words: readonly Buffer[], limit: number): Buffer[][] {
  const parts: Buffer[][] = [];
  let size = Infinity;
  for (const one of words) {
    if (size + one.length > limit) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)!.push(one);
    size += one.length;
  }
  return parts;
}

/** The first field of a word's record: the word itself, still encoded. */
const word = (record: Buffer): Buffer => itemsOf(record)[0]!;

function unpack(file: string): Buffer {
  const data = gunzipSync(readFileSync(file));
  if (!data.subarray(0, signature.length).equals(signature)) {
    throw new Error(`${file} does not begin with ${signature.toString()}`);
  }
  return data.subarray(signature.length);
}

function pack(value: Buffer): Buffer {
  return gzipSync(Buffer.concat([signature, value]), { level: 9 });
}

function hashOf(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 10);
}

const [unsigned, negative, bytes, texts, arrays, simple] = [0, 1, 2, 3, 4, 7];

/** The items of an encoded array, each still encoded. */
export function itemsOf(value: Buffer): Buffer[] {
  const { major, argument, next } = head(value, 0);
  if (major !== arrays) throw new Error(`expected a CBOR array, found type ${major}`);
  const items: Buffer[] = [];
  let at = next;
  for (let count = 0; count < argument; count++) {
    const end = endOf(value, at);
    items.push(value.subarray(at, end));
    at = end;
  }
  return items;
}

function text(value: Buffer): string {
  const { next } = head(value, 0);
  return value.subarray(next).toString('utf8');
}

/** Where the item that starts at an offset ends. */
function endOf(data: Buffer, at: number): number {
  const { major, argument, next } = head(data, at);
  if (major === unsigned || major === negative || major === simple) return next;
  if (major === bytes || major === texts) return next + argument;
  if (major !== arrays) throw new Error(`unknown CBOR type ${major}`);
  let end = next;
  for (let count = 0; count < argument; count++) end = endOf(data, end);
  return end;
}

/** Type and number at the start of an item (RFC 8949, section 3). */
function head(data: Buffer, at: number): { major: number; argument: number; next: number } {
  const first = data.readUInt8(at);
  const short = first & 31;
  if (short > 27) throw new Error('CBOR of indefinite length is not expected here');
  const size = short < 24 ? 0 : 2 ** (short - 24);
  const argument =
    size === 0
      ? short
      : size === 8
        ? Number(data.readBigUInt64BE(at + 1))
        : data.readUIntBE(at + 1, size);
  return { major: first >> 5, argument, next: at + 1 + size };
}

/** An encoded array of encoded items. */
export function array(items: readonly Buffer[]): Buffer {
  return Buffer.concat([start(arrays, items.length), ...items]);
}

/** An encoded text. */
export function string(value: string): Buffer {
  const data = Buffer.from(value, 'utf8');
  return Buffer.concat([start(texts, data.length), data]);
}

function start(major: number, argument: number): Buffer {
  if (argument < 24) return Buffer.from([(major << 5) | argument]);
  const size = argument < 2 ** 8 ? 1 : argument < 2 ** 16 ? 2 : 4;
  const data = Buffer.alloc(1 + size);
  data.writeUInt8((major << 5) | (24 + Math.log2(size)), 0);
  data.writeUIntBE(argument, 1, size);
  return data;
}
