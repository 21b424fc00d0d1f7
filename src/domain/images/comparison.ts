import type { SizeFigure } from '../../schemas/figure.ts';
import type { Image, Release } from '../../schemas/image.ts';
import type { Known } from '../../schemas/text.ts';
import type { ImageFacts } from './filter.ts';
import { isDay } from '../support/status.ts';

/** Platform whose sizes represent a family. */
export const comparedPlatform = 'linux/amd64';

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

/**
 * The release that the example reference of a family names: `13` in `debian:13-slim`, `15 SP7` in `bci-micro:15.7`,
 * `noble` in `runtime-deps:10.0-noble-chiseled`.
 * @returns undefined where the reference names none, or none on record
 */
export function releaseOf({
  reference,
  releases,
}: Pick<Image, 'reference' | 'releases'>): Release | undefined {
  const named = releases.find(({ version }) => {
    const written = version.replace(' SP', '.').replace(' LTS', '').replaceAll('.', '\\.');
    return new RegExp(`(?<![\\d.])${written}(?![\\d.])`).test(reference);
  });
  const words = reference.split(/[^a-z]+/);
  return named ?? releases.find(({ codename }) => codename && words.includes(codename));
}

/**
 * What the filter of the comparison has to know of a family.
 * @param recommended number of ways through the chooser's questions that lead to this family
 */
export function factsOf(
  { image, compressed, unpacked }: ComparedImage,
  recommended: number,
): ImageFacts {
  const { libc, shell, user, certificates, cost, platforms } = image;
  const until = releaseOf(image)?.until;
  return {
    choices: {
      libc: libc.name === 'unknown' ? [] : libc.name.split(' or '),
      shell: shell === 'unknown' ? [] : [shell.length > 0 ? 'yes' : 'no'],
      user: user.name === 'unknown' ? [] : [user.name],
      certificates: knownValues(certificates),
      cost: cost === 'unknown' ? [] : [cost],
      platform: platforms === 'unknown' ? [] : platforms,
    },
    recommended,
    ...(until && isDay(until) && { until }),
    ...(compressed && { compressed: compressed.bytes }),
    ...(unpacked && { unpacked: unpacked.bytes }),
  };
}

const knownValues = (value: Known) => (value === 'unknown' ? [] : [value]);
