import { exactTag, likelyMeaning, lineOf, type Base } from '../base.ts';
import { placeOf, suggestTag, type Check } from '../finding.ts';
import { systemLabel } from '../../tags/support-windows.ts';
import { systemIn, versionIn } from '../../tags/tag-words.ts';
import { namesNoVersion } from './bi001.ts';

/**
 * Tags that leave the release of the system open, as `node:24-slim`. Only for official images, and only where another
 * tag of the same build names the release. A tag without a version is left to BI001.
 */
export const bi003: Check = (dockerfile, facts) =>
  dockerfile.named.flatMap((image) => {
    const { base, range } = image;
    const { official, tag = 'latest' } = base;
    // What has left the official list moves no more.
    if (!official || official.kind === 'system' || base.namesRelease || base.left) return [];
    if (namesNoVersion(base) && !base.digest) return [];
    const likely = base.meaning ? undefined : likelyMeaning(base, facts);
    const meaning = base.meaning ?? likely?.meaning;
    const named = meaning?.tags.some((one) => systemIn(one)?.release !== undefined);
    if (!named || !meaning?.system?.release) return [];
    const held = systemLabel(meaning.system);
    if (likely) {
      return [
        {
          rule: 'bi003',
          severity: base.digest ? 'consider' : 'should',
          ...placeOf(range),
          message: {
            zh: `\`${tag}\`没写系统版本，由发布方决定；${facts.read}时\`${likely.tag}\`是${held}。在标签里写明。`,
            en: `\`${tag}\` leaves the OS release to the publisher; on ${facts.read} \`${likely.tag}\` was ${held}. Name it in the tag.`,
          },
        },
      ];
    }
    // Where the version is too short as well (BI002), the line replaces both.
    const isLine = lineOf(official, versionIn(tag), facts) !== undefined;
    const exact =
      (isLine ? tagWithRelease(base) : undefined) ?? exactTag(base, facts) ?? tagWithRelease(base);
    return [
      {
        rule: 'bi003',
        severity: base.digest ? 'consider' : 'should',
        ...placeOf(range),
        message: {
          zh: `\`${tag}\`没写系统版本，由发布方决定；${facts.read}时是${held}。在标签里写明。`,
          en: `\`${tag}\` leaves the OS release to the publisher; on ${facts.read} it was ${held}. Name it in the tag.`,
        },
        ...suggestTag(dockerfile, image, exact),
      },
    ];
  });

/** The tag of the same build that has the same version and words, and the release. */
function tagWithRelease({ meaning, tag = 'latest' }: Base): string | undefined {
  const words = tag.split('-').filter((word) => word !== 'alpine');
  return meaning?.tags
    .filter((one) => systemIn(one)?.release !== undefined)
    .filter((one) => {
      const own = one.split('-');
      return own[0] === words[0] && words.every((word) => own.includes(word));
    })
    .toSorted((a, b) => a.length - b.length)[0];
}
