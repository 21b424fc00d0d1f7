import { gunzipSync, gzipSync } from 'node:zlib';

/** The files of Pagefind 1.6: gzip of a signature and one value, CBOR or, for a section, JSON. */
const signature = Buffer.from('pagefind_dcd');

/** `pagefind-entry.json`: the version of Pagefind, and what it wrote for each language. */
export interface IndexEntry {
  version: string;
  languages: Record<string, { hash: string; wasm: string | null; page_count: number }>;
}

/**
 * The value in a file of the index.
 * @throws Error when the file is of another kind
 */
export function unpack(file: Buffer): Buffer {
  const data = gunzipSync(file);
  if (!data.subarray(0, signature.length).equals(signature)) {
    throw new Error(`a file of the index does not begin with ${signature.toString()}`);
  }
  return data.subarray(signature.length);
}

/** A file of the index for a value. */
export function pack(value: Buffer): Buffer {
  return gzipSync(Buffer.concat([signature, value]), { level: 9 });
}

const [unsigned, negative, bytes, texts, arrays, simple] = [0, 1, 2, 3, 4, 7];

/** The items of an encoded array, each still encoded. */
export function itemsOf(value: Buffer): Buffer[] {
  const { major, argument, next } = head(value, 0);
  if (major !== arrays) throw new Error(`expected a CBOR array, found type ${major}`);
  const items: Buffer[] = [];
  let index = next;
  for (let count = 0; count < argument; count++) {
    const end = endOf(value, index);
    items.push(value.subarray(index, end));
    index = end;
  }
  return items;
}

/** A decoded text. */
export function textOf(value: Buffer): string {
  const { next } = head(value, 0);
  return value.subarray(next).toString('utf8');
}

/** Where the item that starts at an offset ends. */
function endOf(data: Buffer, index: number): number {
  const { major, argument, next } = head(data, index);
  if (major === unsigned || major === negative || major === simple) return next;
  if (major === bytes || major === texts) return next + argument;
  if (major !== arrays) throw new Error(`unknown CBOR type ${major}`);
  let end = next;
  for (let count = 0; count < argument; count++) end = endOf(data, end);
  return end;
}

/** Type and number at the start of an item (RFC 8949, section 3). */
function head(data: Buffer, index: number): { major: number; argument: number; next: number } {
  const first = data.readUInt8(index);
  const short = first & 31;
  if (short > 27) throw new Error('CBOR of indefinite length is not expected here');
  const size = short < 24 ? 0 : 2 ** (short - 24);
  const argument =
    size === 0
      ? short
      : size === 8
        ? Number(data.readBigUInt64BE(index + 1))
        : data.readUIntBE(index + 1, size);
  return { major: first >> 5, argument, next: index + 1 + size };
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
