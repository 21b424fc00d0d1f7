import { readFileSync, renameSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import type { FinishedPage, RenderedPage } from './finish-page.ts';
import { finishedFile } from './finish-page.ts';
import type { WorkerSettings } from './worker.ts';

/** Most pages that wait for a thread. When there are more, rendering waits: what waits is held in memory. */
const mostWaiting = 24;

/** Threads that finish pages while Astro renders the next ones. */
export class PageThreads {
  readonly #folder: string;
  readonly #pool: Tinypool;
  readonly #pages = new Map<string, Promise<FinishedPage>>();
  #waiting = 0;
  #room = Promise.withResolvers<undefined>();
  /** Calls back after each page. */
  onFinished: ((count: number) => void) | undefined;
  #finished = 0;

  constructor(settings: WorkerSettings) {
    this.#folder = settings.folder;
    const threads = availableParallelism();
    this.#pool = new Tinypool({
      filename: new URL('worker.ts', import.meta.url).href,
      minThreads: threads,
      maxThreads: threads,
      workerData: settings,
    });
  }

  /** Takes a page. Settles when there is room for the next one. */
  async add(rendered: RenderedPage): Promise<void> {
    const finished = this.#finish(rendered);
    // Whoever collects the pages hears of a failure; until then nobody listens.
    finished.catch(() => undefined);
    this.#pages.set(rendered.file, finished);
    while (this.#waiting > mostWaiting) await this.#room.promise;
  }

  /**
   * Waits for all pages and puts them in place of those that Astro wrote.
   * @param files every page of the site; one that did not come through {@link add} is read from the folder
   * @returns pages in the order of `files`, each as soon as it and those before are ready
   */
  async *finishAll(files: readonly string[]): AsyncGenerator<FinishedPage> {
    for (const file of files) {
      if (this.#pages.has(file)) continue;
      await this.add({ file, html: readFileSync(join(this.#folder, file), 'utf8') });
    }
    for (const file of files) {
      const page = await this.#pages.get(file)!;
      this.#pages.delete(file);
      const path = join(this.#folder, file);
      renameSync(finishedFile(path), path);
      yield page;
    }
  }

  /** Compresses files that are no pages; gives each its bytes after Brotli. */
  async compress(files: readonly string[]): Promise<Map<string, number>> {
    const sizes = await Promise.all(
      files.map(async (file) => {
        const size = (await this.#pool.run(file, { name: 'compress' })) as number;
        return [file, size] as const;
      }),
    );
    return new Map(sizes);
  }

  /** Ends the threads. */
  close(): Promise<void> {
    return this.#pool.destroy();
  }

  async #finish(rendered: RenderedPage): Promise<FinishedPage> {
    this.#waiting += 1;
    try {
      return (await this.#pool.run(rendered, { name: 'page' })) as FinishedPage;
    } finally {
      this.#waiting -= 1;
      this.#room.resolve(undefined);
      this.#room = Promise.withResolvers();
      this.onFinished?.((this.#finished += 1));
    }
  }
}
