import { lifeOf, meaningOn } from '../../tags/life.ts';
import { exactTag, phaseOf } from '../base.ts';
import type { Facts } from '../facts.ts';
import { placeOf, suggestTag, type Check } from '../finding.ts';
import { namesBot } from './bi004.ts';

/** Words of comments that name a schedule. */
const namesSchedule =
  /schedul|nightly|weekly|daily|every (?:day|week|monday)|cron|定期|每天|每周|每晚/i;

/**
 * Official tags that have left the list, which nobody rebuilds; and digests with no word on who raises them. The bot's
 * own file is not in the Dockerfile, so the second is a question, once for the file. What has ended is left to BI005.
 */
export const bi021: Check = (dockerfile, facts) => {
  const { named, comments } = dockerfile;
  const gone = named.flatMap((image) => {
    const { left, digest, tag, official, windows } = image.base;
    const ended = windows.some((window) => phaseOf(window, facts.today) === 'end-of-life');
    if (!left || digest || !tag || !official || ended || official.id === 'openjdk') return [];
    const exact = exactTag(image.base, facts);
    const now = exact !== undefined && isListed(official.id, exact, facts) ? exact : undefined;
    return [
      {
        rule: 'bi021' as const,
        severity: 'should' as const,
        ...placeOf(image.range),
        message: {
          zh: `\`${tag}\`在${left}移出官方列表，此后不再重建，也就没有新的修复。`,
          en: `\`${tag}\` left the official list on ${left}. It has not been rebuilt since, so it gets no fixes.`,
        },
        ...suggestTag(dockerfile, image, now),
      },
    ];
  });
  const pinned = named.find(({ base }) => base.digest !== undefined);
  if (!pinned || comments.some(({ text }) => namesBot.test(text) || namesSchedule.test(text)))
    return gone;
  return [
    ...gone,
    {
      rule: 'bi021',
      severity: 'consider',
      ...placeOf(pinned.range),
      message: {
        zh: '摘要锁定后要有人更新：机器人是哪个，多久重建一次？写在注释里。',
        en: 'Somebody has to raise a pinned digest: which bot does it, and how often is it rebuilt? Say so in a comment.',
      },
    },
  ];
};

/** Is a tag in the official list on the last day of the record? */
function isListed(image: string, tag: string, { history, read }: Facts): boolean {
  const known = history(image);
  const life = known && lifeOf(known, tag);
  return life !== undefined && meaningOn(life, read) !== undefined;
}
