import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Problem } from '../../content/problem.ts';

/** Two builds of one state of the project hold the same files, byte for byte. */
export function checkReproducible(first: string, second: string): Problem[] {
  const files = new Set([...filesOf(first), ...filesOf(second)]);
  return [...files].sort().flatMap((file): Problem[] => {
    const message = difference(join(first, file), join(second, file));
    if (!message) return [];
    const fix =
      'look for a time, a random value, an unsorted listing or a path of the machine in what writes it';
    return [{ file, message, fix }];
  });
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

function difference(first: string, second: string): string | undefined {
  if (!existsSync(first)) return 'is in the second build only';
  if (!existsSync(second)) return 'is in the first build only';
  const [one, other] = [readFileSync(first), readFileSync(second)];
  if (one.equals(other)) return undefined;
  const index = one.findIndex((byte, place) => byte !== other[place]);
  const place = index < 0 ? one.length : index;
  const around = (content: Buffer) =>
    JSON.stringify(content.subarray(Math.max(0, place - 20), place + 20).toString());
  return `differs from byte ${place} on: ${around(one)} is ${around(other)} in the second build`;
}
