/** What Astro, Vite, Rollup and Pagefind throw, as a problem with file, field and fix. */
import { isAbsolute, relative } from 'node:path';
import type { Problem } from './problem.ts';

/** What such errors carry; each tool fills some of it. */
interface ThrownError {
  message: string;
  name?: string;
  /** Astro: what to do. */
  hint?: string;
  /** Vite and Rollup: the module, perhaps with a query. */
  id?: string;
  /** Vite, Rollup and Astro: the place; lines from 1. */
  loc?: { file?: string; line?: number };
  /** Name of the plugin that failed. */
  plugin?: string;
  cause?: unknown;
}

/** Kinds of errors that say little to an author, with what to do about each. */
const known: readonly {
  match: RegExp;
  message: (found: RegExpExecArray) => string;
  fix: string;
}[] = [
  {
    match:
      /Could not find requested image `?([^`\s]+)`?|Could not resolve ["']([^"']+\.(?:png|jpe?g|webp|avif|svg))["']/,
    message: ([, image, other]) => `there is no picture ${image ?? other}`,
    fix: 'correct its path, seen from the page, or add the picture',
  },
  {
    match:
      /Could not resolve ["']([^"']+)["']|Failed to resolve import ["']([^"']+)["']|Cannot find module ["']([^"']+)["']/,
    message: (found) => `imports ${found[1] ?? found[2] ?? found[3]}, which is not there`,
    fix: 'correct the path; a package that is missing is installed by npm install',
  },
  {
    match: /Expected component `?(\w+)`? to be defined/,
    message: ([, name]) => `<${name}> is not a component`,
    fix: 'correct its name, or use another of those that content/README.md lists',
  },
  {
    match: /data does not match collection schema|InvalidContentEntryDataError/,
    message: () => 'does not fit its schema',
    fix: 'npm run check:content names the field',
  },
  {
    match: /EADDRINUSE.*:(\d+)/,
    message: ([, port]) => `port ${port} is taken`,
    fix: 'stop the other server, or set PORT to a free one',
  },
  {
    match: /ENOSPC/,
    message: () => 'the disk is full',
    fix: 'make room, and build again',
  },
  {
    match: /heap out of memory|ENOMEM/,
    message: () => 'ran out of memory',
    fix: 'build with NODE_OPTIONS=--max-old-space-size=4096',
  },
  {
    match: /pagefind/i,
    message: ({ input }) => `the search index failed: ${firstLine(input)}`,
    fix: 'run npm install, which brings the program of Pagefind for this machine',
  },
];

/**
 * Says what an error of a tool means.
 * @param error what was thrown
 * @param root folder of the project, absolute
 * @param step what was done, for an error that names no file, e.g. `astro build`
 */
export function problemOf(error: unknown, root: string, step = 'astro build'): Problem {
  const thrown = toThrown(error);
  const text = `${thrown.message}\n${thrown.name ?? ''}`;
  const place = placeOf(thrown, root);
  for (const { match, message, fix } of known) {
    const found = match.exec(text);
    if (found) return { file: place.file ?? step, ...place.rest, message: message(found), fix };
  }
  return {
    file: place.file ?? step,
    ...place.rest,
    message: firstLine(thrown.message),
    fix:
      firstLine(thrown.hint ?? '') ||
      (place.file?.startsWith('content/')
        ? 'correct the text there; npm run check:content may say more'
        : 'this is a mistake in the code of the site: report it with this message'),
  };
}

function toThrown(error: unknown): ThrownError {
  if (typeof error !== 'object' || error === null) return { message: String(error) };
  const thrown = { ...error, ...pick(error) };
  // The error inside names the place when the one around it does not.
  const { cause } = thrown;
  if (cause && !thrown.loc?.file && !thrown.id)
    return { ...toThrown(cause), message: thrown.message };
  return thrown;
}

/** Fields of an error that are not its own enumerable ones. */
function pick(error: object): ThrownError {
  const { message, name, cause } = error as Partial<ThrownError>;
  return { message: String(message ?? error), ...(name && { name }), ...(cause ? { cause } : {}) };
}

function placeOf({ id, loc, message, plugin }: ThrownError, root: string) {
  const inMessage =
    /(?:^|[\s("'])((?:[\w@./-]*\/)?(?:content|src)\/[\w./[\]-]+\.\w+)(?::(\d+))?/.exec(message);
  const file = (loc?.file ?? id ?? inMessage?.[1])?.replace(/^file:\/\//, '').replace(/\?.*$/, '');
  const line = loc?.line ?? (inMessage?.[2] ? Number(inMessage[2]) : undefined);
  return {
    file: file && (isAbsolute(file) ? relative(root, file) : file),
    rest: { ...(line && { line }), ...(plugin && { field: plugin }) },
  };
}

/** The first line of a text without colours and without absolute folders. */
function firstLine(text: string): string {
  return text
    .replaceAll(/\u001b\[[\d;]*m/g, '')
    .trim()
    .split('\n')[0]!
    .trim();
}
