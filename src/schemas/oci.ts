import { z } from 'astro/zod';

/** Content digest as registries write it. */
export const digest = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/, 'expected sha256: and 64 hex digits');

/** Platform of an image as the OCI specifications spell it. */
export const ociPlatform = z.object({
  os: z.string(),
  architecture: z.string(),
  variant: z.string().optional(),
});
export type OciPlatform = z.infer<typeof ociPlatform>;

/** What stands behind a tag: an index, one entry per platform (and per attestation). */
const ociIndex = z.object({
  manifests: z.array(z.object({ digest, platform: ociPlatform.optional() })),
});
export type OciIndex = z.infer<typeof ociIndex>;

/** The image of one platform. Sizes are those of the blobs as they are transferred. */
export const ociManifest = z.object({
  config: z.object({ digest }),
  layers: z.array(z.object({ size: z.int().nonnegative() })),
});
export type OciManifest = z.infer<typeof ociManifest>;

/** A registry's answer for a tag, an index or a single manifest. */
export const ociAnswer = z.union([ociIndex, ociManifest]);

/** Answer of a registry's token service; which of the two names is used differs. */
export const tokenAnswer = z
  .object({ token: z.string().optional(), access_token: z.string().optional() })
  .transform(({ token, access_token }) => token ?? access_token)
  .pipe(z.string());
