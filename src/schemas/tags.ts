import { z } from 'astro/zod';
import { day, id, localized } from './text.ts';

/** An image whose tags are on record; its history is `content/data/tags/<id>.txt`. */
export const taggedImage = z.strictObject({
  /** Name of the repository below `library/`, e.g. `node`. */
  id,
  /** Name of what is in it, e.g. `Node.js`. */
  name: z.string().min(1),
  /** What it is, for the list of images. */
  kind: z.enum(['system', 'language', 'tool', 'server', 'database']),
  /** Product in `lifecycles.yml`, or of a runtime or a family, whose releases its versions belong to. */
  product: id.optional(),
  /** What has to be known about all its tags, e.g. that it is no longer maintained. */
  note: localized.optional(),
});
export type TaggedImage = z.infer<typeof taggedImage>;

/** Images without such a history: why, and how to see what their tags mean. */
export const elsewhere = z.strictObject({
  id,
  name: z.string().min(1),
  /** How their references begin. */
  prefixes: z.array(z.string().min(1)).min(1),
  why: localized,
  how: localized,
  source: id,
});
export type Elsewhere = z.infer<typeof elsewhere>;

/** Which histories of tags are on record, and how far they were read: `content/data/tags.yml`. */
export const tagRecords = z.strictObject({
  /** Day of the list that every history begins with. */
  begins: day,
  /** Last commit of docker-library/official-images that was read, and its day in UTC. */
  read: z.strictObject({ commit: z.string().regex(/^[0-9a-f]{40}$/), day }),
  images: z.array(taggedImage).min(1),
  elsewhere: z.array(elsewhere).min(1),
});
export type TagRecords = z.infer<typeof tagRecords>;
