import { z } from 'astro/zod';
import { image } from './image.ts';
import { source } from './source.ts';
import { id } from './text.ts';

/** `/images.json`: every image family on record, and the sources its figures name. */
export const imagesJson = z.strictObject({
  $schema: z.url(),
  name: z.string().min(1),
  informationUri: z.url(),
  images: z.array(image.extend({ id })).min(1),
  /** By the ids that `source` and `sources` name. */
  sources: z.record(id, source),
});
export type ImagesJson = z.infer<typeof imagesJson>;
