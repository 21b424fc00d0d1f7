import { placeOf, type Check } from '../finding.ts';

/** Words of comments that name a bot or a schedule. */
export const namesBot = /renovate|dependabot|机器人|\bbots?\b/i;

/**
 * No digest. Whether a bot is there to raise one is not in the Dockerfile, so it is one question for the whole file;
 * where a comment names the bot, every image without one is reported.
 */
export const bi004: Check = ({ named, comments }) => {
  const images = named.filter(
    ({ base, written }) => base.name !== 'scratch' && !written.includes('$'),
  );
  const open = images.filter(({ base }) => !base.digest);
  const [first] = open.filter(({ transfer }) => !transfer).toReversed();
  const withBot = comments.some(({ text }) => namesBot.test(text));
  if (withBot) {
    return open.map(({ range }) => ({
      rule: 'bi004',
      severity: 'should',
      ...placeOf(range),
      message: {
        zh: '注释里说有机器人更新，这个镜像却没有锁定摘要，重建后内容会变。',
        en: 'A comment names the bot that raises digests; this image has none, so its content changes with every rebuild.',
      },
    }));
  }
  if (!first) return [];
  return [
    {
      rule: 'bi004',
      severity: 'consider',
      ...placeOf(first.range),
      message: {
        zh: '没有锁定摘要。有Renovate或Dependabot更新时就锁定；没有就不要锁，改为定期重建。',
        en: 'No digest is pinned. Pin one where Renovate or Dependabot raises it; without a bot leave it out and rebuild on a schedule.',
      },
    },
  ];
};
