import { exactTag, lineOf } from '../base.ts';
import { placeOf, suggestTag, type Check } from '../finding.ts';
import { versionIn } from '../../tags/tag-words.ts';

/**
 * Tags that are shorter than the line of the version, as `python:3`: the next minor version arrives by itself. Only
 * for official images whose lines are on record. A tag that no line begins with differently is silent: `mongo:8`
 * where there is 8.0 alone.
 */
export const bi002: Check = (dockerfile, facts) =>
  dockerfile.named.flatMap((image) => {
    const { base, range } = image;
    const { official, tag } = base;
    const version = tag && /^\d+(?:\.\d+)*$/.exec(versionIn(tag) ?? '')?.[0];
    const releases = official?.product ? facts.table.get(official.product) : undefined;
    if (!official || official.kind === 'system' || !version || !releases || base.left) return [];
    if (lineOf(official, version, facts) !== undefined) return [];
    const lines = [...releases.keys()].filter((line) => line.startsWith(`${version}.`));
    if (lines.length < 2) return [];
    const held = base.meaning?.version;
    const exact = exactTag(base, facts);
    return [
      {
        rule: 'bi002',
        severity: 'must',
        ...placeOf(range),
        message: {
          zh: `\`${version}\`没写次版本，下一个次版本会自己进来。${held ? `${facts.read}时它是${held}。` : ''}`,
          en: `\`${version}\` leaves the minor version open, so the next one arrives by itself.${held ? ` On ${facts.read} it was ${held}.` : ''}`,
        },
        ...suggestTag(dockerfile, image, exact),
      },
    ];
  });
