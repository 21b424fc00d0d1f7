import { statSync } from 'node:fs';

/** Folder of the index that the last build wrote. */
export const lastIndex = 'dist/pagefind';

/** When it was written; undefined before the first build. */
export function lastIndexTime(): Date | undefined {
  return statSync(`${lastIndex}/pagefind-entry.json`, { throwIfNoEntry: false })?.mtime;
}
