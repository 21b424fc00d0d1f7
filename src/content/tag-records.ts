import {
  lifecycleRecords,
  imageRecords,
  runtimeRecords,
  tagHistoryText,
  tagRecords,
} from './queries.ts';
import type { History } from '../domain/tags/history.ts';
import { meaningsOf } from '../domain/tags/life.ts';
import { unpackHistory } from '../domain/tags/pack.ts';
import type { RecordFacts } from '../domain/tags/sentences.ts';
import {
  lifecycleTable,
  systemNames,
  type LifecycleTable,
} from '../domain/tags/support-windows.ts';
import type { LifecycleRelease } from '../schemas/lifecycle.ts';
import type { TaggedImage } from '../schemas/tags.ts';

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
