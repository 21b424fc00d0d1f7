import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { writeCompressed } from '../../built-site/compress.ts';
import type { Versions } from '../../content/versions.ts';
import { finishPage, type FinishedPage, type RenderedPage } from './finish-page.ts';

/** What every thread is told when it starts. */
export interface WorkerSettings {
  /** Folder the site is built into. */
  folder: string;
  versions: Versions;
}

// The pool keeps the first place for itself.
const [, { folder, versions }] = workerData as [unknown, WorkerSettings];

/** Finishes a page. */
export function page(rendered: RenderedPage): FinishedPage {
  return finishPage(rendered, folder, versions);
}

/**
 * Compresses a file that is no page.
 * @returns its bytes after Brotli
 */
export function compress(file: string): number {
  const path = join(folder, file);
  return writeCompressed(path, readFileSync(path));
}
