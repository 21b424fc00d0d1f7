import type { Image } from '../../schemas/image.ts';
import type { ImagesJson } from '../../schemas/images-json.ts';
import type { Source } from '../../schemas/source.ts';

/**
 * All families for machines, in the order of their ids, with the sources they name and no others.
 * @throws RangeError when a record names a source that is not there
 */
export function imagesJsonOf(
  name: string,
  images: Readonly<Record<string, Image>>,
  sources: Readonly<Record<string, Source>>,
  address: (path: string) => string,
): ImagesJson {
  const entries = Object.entries(images).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const named = new Set(
    entries.flatMap(([, image]) => [
      ...image.sources,
      ...[image.rebuilds, image.attestations].flatMap((fact) =>
        fact === 'unknown' ? [] : fact.sources,
      ),
      ...(image.user.note?.sources ?? []),
      ...image.sizes.map(({ source }) => source),
      ...image.releases.flatMap(({ source, cpu }) => [source, ...(cpu?.sources ?? [])]),
    ]),
  );
  return {
    $schema: address('/images.schema.json'),
    name,
    informationUri: address('/'),
    images: entries.map(([id, image]) => ({ id, ...image })),
    sources: Object.fromEntries(
      [...named].sort().map((id) => {
        const source = sources[id];
        if (!source) throw new RangeError(`no source "${id}" in content/data/sources.yml`);
        return [id, source];
      }),
    ),
  };
}
