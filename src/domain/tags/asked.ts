import { parseReference } from './reference.ts';

/** What somebody asked about, as far as the text tells. */
export type Asked =
  | { kind: 'tag'; image: string; tag: string; digest?: string }
  | { kind: 'empty' | 'scratch' | 'variable' | 'unreadable' | 'long' }
  | { kind: 'digest'; digest: string; name: string }
  | { kind: 'elsewhere'; family: string }
  | { kind: 'registry'; registry: string }
  | { kind: 'user'; name: string }
  | { kind: 'image'; image: string };

/** What the records know, for telling one case from another. */
export interface Known {
  /** Images with a history. */
  images: readonly string[];
  /** Families with tags of their own: beginnings of their references, and the id they are listed under. */
  families: readonly { id: string; prefixes: readonly string[] }[];
}

/** Longer than any reference can be: 255 for the name, 128 for the tag, 72 for the digest, and `FROM`. */
const longest = 500;

const hub = /^(?:docker\.io|index\.docker\.io|registry-1\.docker\.io)\//;

/**
 * Reads a reference, alone or in a `FROM` line or a `docker pull`.
 * @param text anything, of any length
 */
export function readAsked(text: string, { images, families }: Known): Asked {
  if (text.length > longest) return { kind: 'long' };
  const reference = referenceIn(text);
  if (!reference) return { kind: text.trim() ? 'unreadable' : 'empty' };
  if (/[${}]/.test(reference)) return { kind: 'variable' };
  if (/^sha256:[0-9a-f]{64}$/i.test(reference)) {
    return { kind: 'digest', digest: reference, name: '' };
  }
  const family = families.find(({ prefixes }) =>
    prefixes.some((prefix) => reference.startsWith(prefix)),
  );
  if (family) return { kind: 'elsewhere', family: family.id };
  const { name, tag = 'latest', digest } = parseReference(reference);
  if (!/^[a-z0-9]/i.test(name) || !/^[\w./:-]+$/.test(name)) return { kind: 'unreadable' };
  if (digest && !/^sha\d+:[0-9a-f]+$/i.test(digest)) return { kind: 'unreadable' };
  if (!/^\w[\w.-]{0,127}$/.test(tag)) return { kind: 'unreadable' };
  const image = name.replace(hub, '').replace(/^library\//, '');
  if (image === 'scratch') return { kind: 'scratch' };
  if (image.includes('/')) {
    const [first = ''] = image.split('/');
    const isHost = /[.:]/.test(first) || first === 'localhost';
    return isHost ? { kind: 'registry', registry: first } : { kind: 'user', name: image };
  }
  if (!images.includes(image.toLowerCase())) return { kind: 'image', image };
  if (digest && !reference.includes(`:${tag}@`)) return { kind: 'digest', digest, name: image };
  return { kind: 'tag', image: image.toLowerCase(), tag, ...(digest && { digest }) };
}

const instruction =
  /^(?:FROM|docker (?:image )?(?:pull|run|inspect)|podman (?:pull|run)|(?:- )?image:)\s+/i;

/** The reference in a text: alone, in the first `FROM` line, or as name and tag with a space between them. */
function referenceIn(text: string): string | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const line = lines.find((one) => instruction.test(one)) ?? text.trim();
  const words = line
    .replace(instruction, '')
    .split(/\s+/)
    .filter((word) => !word.startsWith('--'));
  const [first = '', second = ''] = words;
  const bare = first.replace(/^["'`]+|["'`,;]+$/g, '');
  if (words.length === 1 || instruction.test(line)) return bare;
  const isNameAndTag = words.length === 2 && /^[a-z-]+$/.test(first) && /^\d[\w.-]*$/.test(second);
  return isNameAndTag ? `${first}:${second}` : undefined;
}
