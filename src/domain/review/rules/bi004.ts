import { placeOf, type Check } from '../finding.ts';

/** Words of comments that name a bot or a schedule. */
export const namesBot = /renovate|dependabot|机器人|\bbots?\b/i;

/** No digest. Whether a bot is there to raise one is not in the Dockerfile, so it is one question for the whole file. */
export const bi004: Check = ({ named }) => {
  const open = named.filter(({ base, written }) => !base.digest && !written.includes('$'));
  const [first] = open.filter(({ transfer }) => !transfer).toReversed();
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
