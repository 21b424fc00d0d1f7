import type { SizeFigure } from '../schemas/figure.ts';
import type { Image } from '../schemas/image.ts';

/** A family with the sizes that represent it in a comparison. */
export interface ComparedImage {
  id: string;
  image: Image;
  compressed: SizeFigure | undefined;
  unpacked: SizeFigure | undefined;
}

/**
 * Families for a comparison, largest compressed size first; unknown sizes come last.
 * The first figure of each kind on the platform represents the family.
 * @throws RangeError for an id that no record has
 */
export function compareImages(
  images: Readonly<Record<string, Image>>,
  ids: readonly string[],
  platform: string,
): ComparedImage[] {
  const rows = ids.map((id): ComparedImage => {
    const image = images[id];
    if (!image) throw new RangeError(`no image "${id}" in content/data/images`);
    const first = (kind: SizeFigure['kind']) =>
      image.sizes.find((size) => size.kind === kind && size.platform === platform);
    return { id, image, compressed: first('compressed'), unpacked: first('unpacked') };
  });
  return rows.toSorted((a, b) => (b.compressed?.bytes ?? -1) - (a.compressed?.bytes ?? -1));
}
