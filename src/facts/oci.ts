import type { OciIndex, OciManifest, OciPlatform } from '../schemas/oci.ts';
import { parseReference } from '../domain/tags/reference.ts';

/** Where a reference is to be asked for. */
export interface RegistryAddress {
  /** Host as it is written in references, e.g. `docker.io` or `gcr.io`. */
  registry: string;
  repository: string;
  /** Tag or digest. */
  target: string;
}

/**
 * Fills in what Docker fills in: `docker.io`, `library/` and `latest`.
 * @example registryAddress('alpine:3.24') // { registry: 'docker.io', repository: 'library/alpine', target: '3.24' }
 */
export function registryAddress(reference: string): RegistryAddress {
  const { name, tag, digest } = parseReference(reference);
  const [first = '', ...rest] = name.split('/');
  // The first part is a host when it could not be a user's name.
  const hasHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
  const registry = hasHost ? first : 'docker.io';
  const path = hasHost ? rest.join('/') : name;
  return {
    registry,
    repository: registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path,
    target: digest ?? tag ?? 'latest',
  };
}

/** A platform as the records write it, e.g. `linux/arm/v7`; `v8` goes without saying for arm64. */
export function platformName({ os, architecture, variant }: OciPlatform): string {
  const plain = !variant || (architecture === 'arm64' && variant === 'v8');
  return plain ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}

/**
 * The digest of a platform's manifest. Attestations are in the same list as `unknown/unknown` and are skipped.
 * @returns undefined when the image is not published for the platform
 */
export function platformDigest({ manifests }: OciIndex, platform: string): string | undefined {
  return manifests.find((entry) => entry.platform && platformName(entry.platform) === platform)
    ?.digest;
}

/** What a cold pull transfers, in bytes: the layers, without the few kB of configuration. */
export function compressedBytes({ layers }: OciManifest): number {
  return layers.reduce((sum, { size }) => sum + size, 0);
}

/** More than any image in use has, in bytes: the largest on record are of a few hundred megabytes. */
const mostBytes = 100e9;

/** Can an image be of this size? A registry may write any number into a manifest. */
export function isPlausibleSize(bytes: number): boolean {
  return bytes > 0 && bytes <= mostBytes;
}
