import { placeOf, type Check } from '../finding.ts';

/** Folders of build output, by their last name. Caches of downloads are keyed by content and may be shared. */
const output = /(?:^|\/)(?:target|build|cmake-build[\w-]*|obj|out|\.build|_build)\/?$/;

/** Caches of build output without an `id`, which every project with the same path shares. */
export const bi036: Check = ({ stages }) =>
  stages.flatMap(({ instructions }) =>
    instructions.flatMap(({ flags }) =>
      flags
        .filter(({ name, value }) => {
          if (name !== 'mount' || !/(?:^|,)type=cache(?:,|$)/.test(value)) return false;
          const target = /(?:^|,)(?:target|dst|destination)=([^,]+)/.exec(value)?.[1] ?? '';
          return output.test(target) && !/(?:^|,)id=/.test(value);
        })
        .map((flag) => ({
          rule: 'bi036' as const,
          severity: 'must' as const,
          ...placeOf(flag),
          message: {
            zh: '没写id，同一台构建机上路径相同的项目共用这个缓存，可能把别人编出的程序装进来。在id里写上项目和平台。',
            en: 'Without an id, all projects on this builder that name this path share one cache, and one may ship what another compiled. Put project and platform into the id.',
          },
        })),
    ),
  );
