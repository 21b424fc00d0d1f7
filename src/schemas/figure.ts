import { z } from 'astro/zod';
import { digest } from './oci.ts';
import { day, id } from './text.ts';

/** OCI platform, e.g. `linux/amd64` or `linux/arm/v7`. */
export const platform = z
  .string()
  .regex(/^[a-z]+\/[a-z0-9]+(\/v\d)?$/, 'expected an OCI platform such as linux/amd64');

/** Which of the two sizes of an image: what a cold pull transfers, or the space on disk. */
export const sizeKind = z.enum(['compressed', 'unpacked']);
export type SizeKind = z.infer<typeof sizeKind>;

/** One measured size of one image reference on one platform. */
export const sizeFigure = z.strictObject({
  /** Image reference the figure is about, e.g. `debian:13-slim`. */
  reference: z.string().min(1),
  platform,
  kind: sizeKind,
  /** Size in bytes; MB on the site are 10^6 bytes. */
  bytes: z.int().nonnegative(),
  /** Digest of the platform's manifest, where the size was read from it. */
  digest: digest.optional(),
  /** `exact` bytes, `rounded` by the source, or `reconstructed` from package lists. */
  precision: z.enum(['exact', 'rounded', 'reconstructed']),
  /** Day the source recorded the figure. */
  asOf: day,
  /** Id in `content/data/sources.yml`. */
  source: id,
});
export type SizeFigure = z.infer<typeof sizeFigure>;
