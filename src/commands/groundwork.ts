/**
 * The command `groundwork`, for Node.js 20 and newer. The build bundles this file with the facts into `/groundwork.mjs`;
 * `npm run review` calls it with the content as it is.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { runCommand } from '../domain/review/command.ts';
import { factsOf, type ReviewData } from '../domain/review/facts.ts';
import type { History } from '../domain/tags/history.ts';
import { unpackHistory } from '../domain/tags/pack.ts';
import type { RulesJson } from '../schemas/rules-json.ts';

/** What the command knows. */
export interface Knowledge {
  data: ReviewData;
  rules: RulesJson;
  history: (image: string) => History | undefined;
}

/** The same in the bundle: texts, compressed with Brotli and in base64. */
export interface PackedKnowledge {
  data: string;
  rules: string;
  /** Histories of tags by image; each is unpacked when a Dockerfile names the image. */
  histories: Readonly<Record<string, string>>;
}

/** Runs the command on this machine's files and sets the exit code. */
export function main(knowledge: Knowledge): void {
  process.exitCode = runCommand(process.argv.slice(2), {
    read: (path) => readFileSync(path === '-' ? 0 : path, 'utf8'),
    find: dockerfilesIn,
    print: (text) => process.stdout.write(text),
    complain: (text) => console.error(text),
    facts: (today) =>
      factsOf(knowledge.data, knowledge.history, today ?? new Date().toISOString().slice(0, 10)),
    rules: () => knowledge.rules,
    colour: process.stdout.isTTY && !process.env['NO_COLOR'],
    locale: /^zh/i.test(
      process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '',
    )
      ? 'zh'
      : 'en',
  });
}

/**
 * Unpacks what the bundle carries.
 * @public the bundle that the build makes calls it
 */
export function unpackKnowledge({ data, rules, histories }: PackedKnowledge): Knowledge {
  const unpack = (text: string) => brotliDecompressSync(Buffer.from(text, 'base64')).toString();
  const read = new Map<string, History>();
  return {
    data: JSON.parse(unpack(data)) as ReviewData,
    rules: JSON.parse(unpack(rules)) as RulesJson,
    history: (image) => {
      const packed = histories[image];
      if (packed === undefined) return undefined;
      const history = read.get(image) ?? unpackHistory(unpack(packed));
      read.set(image, history);
      return history;
    },
  };
}

const isDockerfile = (name: string) =>
  /^(?:Dockerfile|Containerfile)(?:\..+)?$|\.(?:dockerfile|containerfile)$/i.test(name) &&
  !name.endsWith('.dockerignore');
const skipped = new Set(['node_modules', '.git', 'vendor', 'dist', '.venv']);

/** A file as it is; of a folder all Dockerfiles below it, by name. */
function dockerfilesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = path === '.' ? entry.name : join(path, entry.name);
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : dockerfilesIn(inner);
      return entry.isFile() && isDockerfile(entry.name) ? [inner] : [];
    });
}
