import { placeOf, type Check } from '../finding.ts';
import { rootOf } from '../stages.ts';

/** Python and Node.js on Alpine in the final stage: whether the tests ran on musl is not in the Dockerfile. */
export const bi007: Check = ({ final, baseOf, named }) => {
  const base = final && baseOf(final);
  const id = base?.official?.id;
  if (!base || base.libc !== 'musl' || (id !== 'node' && id !== 'python')) return [];
  const place = named.find((one) => !one.transfer && rootOf(one.stage) === rootOf(final));
  if (!place) return [];
  return [
    {
      rule: 'bi007',
      severity: 'consider',
      ...placeOf(place.range),
      message: {
        zh: `Alpine上的${base.official!.name}用的是musl，不是glibc：测试也要在Alpine上跑过，否则用slim。`,
        en: `On Alpine, ${base.official!.name} runs on musl, not on glibc: run the tests on Alpine too, or use slim.`,
      },
    },
  ];
};
