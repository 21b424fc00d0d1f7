import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as prettier from 'prettier';
import { parse, parseDocument } from 'yaml';
import { readContent, type RecordFile } from '../content/read.ts';
import { image } from '../schemas/image.ts';
import { runtime } from '../schemas/runtime.ts';
import {
  lifecycleSource,
  questionsOf,
  refreshed,
  registrySource,
  type Answers,
  type Refreshable,
} from './refresh-plan.ts';
import { registryAddress } from './oci.ts';
import { YamlEdit } from './yaml-edit.ts';
import {
  retryPolicy as defaultRetryPolicy,
  SourceFailure,
  type RetryPolicy,
} from './http-client.ts';
import { endoflifeUrl as usualUrl, productReleases } from './endoflife.ts';
import { RegistryClient } from './registry.ts';
import { readState, removeState, writeState, writeWhole, type RefreshState } from './state.ts';

export interface RefreshOptions {
  /** Folder of the project. */
  root: string;
  /** Ids of image families and runtimes; all when empty. */
  only?: readonly string[];
  /** Ask, but write nothing into content. */
  dryRun?: boolean;
  endoflifeUrl?: string;
  retryPolicy?: RetryPolicy;
  now?: () => Date;
  /** Called after each record; the next one waits for it. */
  report?: (outcome: Outcome) => void | Promise<void>;
}

/** What became of one record. */
export type Outcome = { id: string; file: string } & (
  | {
      kind: 'written' | 'would write';
      figures: number;
      changes: string[];
      /** For a person: releases the record does not have, sizes that stay unknown. */
      news: string[];
      /** Changes to look up elsewhere before they are committed. */
      jumps: string[];
    }
  | { kind: 'nothing to ask' | 'written before' }
  | { kind: 'left as it was'; reason: string; source: string }
);

/** Below the project's folder: what an unfinished run has, and texts before they are put in place. */
const stateFile = '.build/facts-refresh.json';

/**
 * Asks public sources for the figures on record and writes what they say, one record at a time and only when all of
 * its figures are there. One request at a time. A run that stops half-way is taken up by the next one.
 * @throws RangeError when `only` names no record, Error when the content does not fit its schemas
 */
export async function refreshFacts(options: RefreshOptions): Promise<Outcome[]> {
  const run = new Run(options);
  return run.all();
}

class Run {
  readonly #root: string;
  readonly #only: readonly string[];
  readonly #dryRun: boolean;
  readonly #endoflifeUrl: string;
  readonly #retryPolicy: RetryPolicy;
  readonly #now: () => Date;
  readonly #report: (outcome: Outcome) => void | Promise<void>;
  readonly #registries: RegistryClient;
  readonly #stateFile: string;
  readonly #state: RefreshState;
  /** Sources that are not asked again in this run, and why. */
  readonly #down = new Map<string, SourceFailure>();

  constructor(options: RefreshOptions) {
    this.#root = options.root;
    this.#only = options.only ?? [];
    this.#dryRun = options.dryRun ?? false;
    this.#endoflifeUrl = options.endoflifeUrl ?? usualUrl;
    this.#retryPolicy = options.retryPolicy ?? defaultRetryPolicy;
    this.#now = options.now ?? (() => new Date());
    this.#report = options.report ?? (() => undefined);
    this.#registries = new RegistryClient(this.#retryPolicy);
    this.#stateFile = join(this.#root, stateFile);
    this.#state = readState(this.#stateFile, this.#now());
  }

  async all(): Promise<Outcome[]> {
    const { problems, images, runtimes } = readContent(this.#root);
    if (problems.length > 0) {
      throw new Error('The content does not fit its schemas: see npm run check, mend it first');
    }
    const records = new Map<string, RecordFile<Refreshable>>([...images, ...runtimes]);
    const unknown = this.#only.find((id) => !records.has(id));
    if (unknown) throw new RangeError(`no image family and no runtime "${unknown}"`);

    const outcomes: Outcome[] = [];
    for (const [id, record] of records) {
      if (this.#only.length > 0 && !this.#only.includes(id)) continue;
      const outcome = await this.#one(id, record);
      outcomes.push(outcome);
      await this.#report(outcome);
    }
    const whole = outcomes.every(({ kind }) => kind !== 'left as it was');
    if (whole && this.#only.length === 0 && !this.#dryRun) removeState(this.#stateFile);
    return outcomes;
  }

  async #one(id: string, record: RecordFile<Refreshable>): Promise<Outcome> {
    const at = { id, file: record.file };
    const { sizes, product } = questionsOf(record.data);
    if (sizes.length === 0 && !product) return { ...at, kind: 'nothing to ask' };
    // Somebody who names a record wants it asked for again.
    if (this.#only.length === 0 && this.#state.done.includes(id)) {
      return { ...at, kind: 'written before' };
    }
    const news: string[] = [];
    try {
      const answers: Answers = {
        sizes: {},
        ...(product && { product: await this.#product(product) }),
      };
      for (const question of sizes) {
        const answer = await this.#sizes(question, news);
        if (answer) Object.assign(answers.sizes, { [question.reference]: answer });
      }
      const text = readFileSync(join(this.#root, record.file), 'utf8');
      const result = refreshed(text, record.data, answers);
      if (result.missing.length > 0) {
        const missing = `no longer knows ${result.missing.join(', ')}`;
        throw new SourceFailure('endoflife.date', 'refused', missing);
      }
      if (!this.#schemaOf(record).safeParse(parse(result.text)).success) {
        throw new SourceFailure('the sources', 'refused', 'answer what does not fit the record');
      }
      if (!this.#dryRun) await this.#write(id, record.file, result.text, answers);
      return {
        ...at,
        kind: this.#dryRun ? 'would write' : 'written',
        figures: result.figures,
        changes: result.changes,
        news: [...result.news, ...news],
        jumps: result.jumps,
      };
    } catch (error) {
      if (!(error instanceof SourceFailure)) throw error;
      return { ...at, kind: 'left as it was', reason: error.message, source: error.source };
    }
  }

  #schemaOf({ data }: RecordFile<Refreshable>) {
    return 'lines' in data ? runtime : image;
  }

  async #product(product: string) {
    const answered = this.#state.products[product];
    if (answered) return answered;
    const releases = await this.#asking('endoflife.date', () =>
      productReleases(product, this.#endoflifeUrl, this.#retryPolicy),
    );
    return this.#keep('products', product, { day: this.#today(), releases });
  }

  async #sizes(
    { reference, platforms, known, optional }: ReturnType<typeof questionsOf>['sizes'][number],
    news: string[],
  ) {
    const answered = this.#state.sizes[reference];
    if (answered && platforms.every((platform) => answered.platforms[platform])) return answered;
    try {
      const { registry } = registryAddress(reference);
      const sizes = await this.#asking(registry, () =>
        this.#registries.sizes(reference, platforms, known),
      );
      return this.#keep('sizes', reference, { day: this.#today(), platforms: sizes });
    } catch (error) {
      if (!optional || !(error instanceof SourceFailure) || error.kind === 'down') throw error;
      news.push(`size stays unknown: ${error.message}`);
      return undefined;
    }
  }

  /** Asks a source unless it has failed in this run already. */
  async #asking<T>(source: string, ask: () => Promise<T>): Promise<T> {
    const failure = this.#down.get(source);
    if (failure) throw failure;
    try {
      return await ask();
    } catch (error) {
      if (error instanceof SourceFailure && error.kind === 'down') this.#down.set(source, error);
      throw error;
    }
  }

  /** Answers are kept at once: a run that stops later does not ask for them again. */
  #keep<Kind extends 'sizes' | 'products'>(
    kind: Kind,
    key: string,
    answer: RefreshState[Kind][string],
  ): RefreshState[Kind][string] {
    Object.assign(this.#state[kind], { [key]: answer });
    writeState(this.#stateFile, this.#state);
    return answer;
  }

  async #write(id: string, file: string, text: string, { sizes, product }: Answers) {
    // The source first: a record never names one that is not there.
    const days = Object.values(sizes).map(({ day }) => day);
    if (days.length > 0) await this.#writeSource(registrySource, days.toSorted().at(-1)!);
    if (product) await this.#writeSource(lifecycleSource, product.day);
    await this.#put(file, text);
    this.#state.done.push(id);
    this.#state.sizes = Object.fromEntries(
      Object.entries(this.#state.sizes).filter(([reference]) => !(reference in sizes)),
    );
    writeState(this.#stateFile, this.#state);
  }

  /** Writes the day a source was read, and the source itself when it is cited for the first time. */
  async #writeSource(id: string, day: string) {
    const file = 'content/data/sources.yml';
    const text = readFileSync(join(this.#root, file), 'utf8');
    const known = parseDocument(text).hasIn([id]);
    if (!known) return this.#put(file, `${text.trimEnd()}\n\n${newRegistrySource(day)}`);
    const edit = new YamlEdit(text);
    edit.replace([id, 'checked'], day);
    return this.#put(file, edit.toString());
  }

  /** Puts a text in place of a file, formatted like all others. */
  async #put(file: string, text: string) {
    const path = join(this.#root, file);
    const formatted = await prettier.format(text, {
      ...(await prettier.resolveConfig(path)),
      filepath: path,
    });
    if (formatted === readFileSync(path, 'utf8')) return;
    writeWhole(path, formatted, join(this.#root, '.build', basename(file)));
  }

  #today(): string {
    return this.#now().toISOString().slice(0, 10);
  }
}

const newRegistrySource = (day: string) => `# Registries, asked by npm run facts:refresh
${registrySource}:
  title: Image registries
  url: https://github.com/opencontainers/distribution-spec/blob/main/spec.md
  checked: ${day}
  note:
    zh: 直接从各镜像仓库的manifest读出：一个平台所有层的压缩大小之和，旁边记着manifest的摘要。
    en: >-
      Read from the manifests in the registries themselves: the sum of a platform's layers as they
      are transferred, with the manifest's digest beside it.
`;
