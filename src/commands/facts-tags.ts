/**
 * `npm run facts:tags`: reads the histories of official tags from a clone of docker-library/official-images and writes
 * them into `content/data/tags` for review with `git diff`. It goes on from the commit that was read last.
 * `--clone <folder>` names a clone; without it one is kept in `.build/official-images` and brought up to date over the
 * network. `--fresh` reads everything again. Exit code 2 when the clone cannot be read.
 * Environment: OFFICIAL_IMAGES_URL, another address to clone from.
 */
import { parseArgs } from 'node:util';
import { CloneError, fetchClone, officialImagesUrl } from '../facts/official-images.ts';
import { readTags } from '../facts/tags.ts';

const ownClone = '.build/official-images';

try {
  const { values } = parseArgs({
    options: { clone: { type: 'string' }, fresh: { type: 'boolean', default: false } },
  });
  if (!values.clone) {
    const url = process.env['OFFICIAL_IMAGES_URL'] ?? officialImagesUrl;
    console.log(`Fetching ${url} into ${ownClone}`);
    fetchClone(ownClone, url);
  }
  const { after, last, images } = await readTags({
    root: '.',
    clone: values.clone ?? ownClone,
    fresh: values.fresh,
    report: ({ image, number, of, added, changes }) =>
      console.log(`${number}/${of} ${image}: ${added} changes added, ${changes} on record`),
  });
  const changed = images.filter(({ added }) => added > 0).length;
  console.log(
    `\n${after ? `Went on from ${after.slice(0, 10)}` : 'Read from the beginning'}: ` +
      `${changed} of ${images.length} images changed. The history ends on ${last.day}, at ${last.hash.slice(0, 10)}.`,
  );
  console.log('Review: git diff content/data, then npm run check');
} catch (error) {
  console.error(error instanceof CloneError ? error.message : error);
  process.exitCode = 2;
}
