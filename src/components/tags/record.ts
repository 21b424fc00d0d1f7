import {
  lifecycleRecords,
  imageRecords,
  runtimeRecords,
  tagHistoryText,
  tagRecords,
} from '../../content/queries.ts';
import { buildsOn, type History } from '../../domain/tags/history.ts';
import { meaningOfBuild, meaningsOf, type Meaning } from '../../domain/tags/life.ts';
import { unpackHistory } from '../../domain/tags/pack.ts';
import type { Language, RecordFacts } from '../../domain/tags/sentences.ts';
import {
  lifecycleTable,
  systemNames,
  windowsOf,
  type LifecycleTable,
  type SupportWindow,
} from '../../domain/tags/support-windows.ts';
import type { Locale } from '../../i18n/locales.ts';
import { listOf, useTranslations } from '../../i18n/translations.ts';
import type { LifecycleRelease } from '../../schemas/lifecycle.ts';
import type { TaggedImage } from '../../schemas/tags.ts';

/** An image's record with what dates it, for pages. */
export interface ImageRecord {
  image: TaggedImage;
  history: History;
  facts: RecordFacts;
  table: LifecycleTable;
  /** The releases that concern this image, by product, for the browser. */
  releases: Record<string, LifecycleRelease[]>;
}

const records = new Map<string, Promise<ImageRecord>>();

/**
 * The record of an image; read once for all pages.
 * @throws Error when the image has none
 */
export function imageRecord(id: string): Promise<ImageRecord> {
  const record = records.get(id) ?? readRecord(id);
  records.set(id, record);
  return record;
}

async function readRecord(id: string): Promise<ImageRecord> {
  const { begins, read, images } = await tagRecords();
  const image = images.find((one) => one.id === id);
  if (!image) throw new Error(`no image "${id}" in content/data/tags.yml`);
  const history = unpackHistory(await tagHistoryText(id));
  const table = lifecycleTable(
    Object.values(await imageRecords()),
    Object.values(await runtimeRecords()),
    Object.entries(await lifecycleRecords()),
  );
  const isSystem = image.kind === 'system';
  const systems = new Set(meaningsOf(history).flatMap(({ system }) => system?.name ?? []));
  const products = [
    ...[...systems].map((name) => systemNames[name].product),
    ...(image.product && !isSystem ? [image.product] : []),
  ];
  return {
    image,
    history,
    facts: { name: image.name, isSystem, begins, ends: read.day },
    table,
    releases: Object.fromEntries(
      products.map((product) => [product, [...(table.get(product)?.values() ?? [])]]),
    ),
  };
}

/** Finds the support of what a meaning of this image holds. */
export function supportOf({ image, facts, table }: ImageRecord) {
  return (meaning: Meaning) => windowsOf(table, meaning, facts.isSystem ? undefined : image);
}

/** A language for the sentences of `domain/tags`. */
export function languageOf(locale: Locale): Language {
  return { say: useTranslations(locale), list: (names) => listOf(names, locale) };
}

/** The systems and lines in the list on the last day of the record, newest first, each once. */
export function currentSupport(record: ImageRecord): SupportWindow[] {
  const { history, facts } = record;
  const windows = buildsOn(history, facts.ends)
    .map((build) => meaningOfBuild(history.image, build))
    .flatMap(supportOf(record));
  const order = new Intl.Collator('en', { numeric: true });
  const distinct = new Map(windows.map((window) => [window.name, window]));
  return [...distinct.values()].toSorted((a, b) => order.compare(b.name, a.name));
}
