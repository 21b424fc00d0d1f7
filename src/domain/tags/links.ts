import { parseReference } from './reference.ts';

/**
 * Language-less address of a tag's life, e.g. `/tags/node/?tag=18-slim#life`.
 * @param reference of an official image that has a record
 */
export function lifePath(reference: string): string {
  const { name, tag = 'latest' } = parseReference(reference);
  return `/tags/${name}/?tag=${encodeURIComponent(tag)}#life`;
}

/**
 * The same where there is a life to show.
 * @param images with a record
 * @returns undefined for images of other registries, for digests alone and for images without a record
 */
export function lifePathIn(reference: string, images: readonly string[]): string | undefined {
  const { name, tag, digest } = parseReference(reference);
  return images.includes(name) && (tag || !digest) ? lifePath(reference) : undefined;
}
