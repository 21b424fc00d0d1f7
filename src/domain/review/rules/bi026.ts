import { nearest } from '../../text/nearest.ts';
import { placeOf, type Check, type Finding } from '../finding.ts';
import { namesNoVersion } from './bi001.ts';

/**
 * Images in `COPY --from=` and `RUN --mount=from=` without a digest, which few bots raise, and names that match no
 * stage. A version without a digest is a question, as in `FROM` (BI004). Hadolint's DL3022 wants a stage, and takes any
 * tag; here a digest is enough.
 */
export const bi026: Check = ({ stages, bases }) => {
  const names = stages.flatMap(({ name }) => name ?? []);
  return stages.flatMap(({ transfers }) =>
    transfers.flatMap(({ origin, range, written }): Finding[] => {
      if (origin.kind === 'image' && !origin.reference.includes('@')) {
        const base = bases.get(origin.reference);
        const isOpen = !base || namesNoVersion(base);
        const target = isOpen ? `${written.replace(/:[^/:]*$/, '')}:…` : `${written}@sha256:…`;
        return [
          {
            rule: 'bi026',
            severity: isOpen ? 'should' : 'consider',
            ...placeOf(range),
            message: {
              zh: `\`${written}\`没有${isOpen ? '版本' : '摘要'}，Dependabot和多数检查工具也不看这里。在文件开头写成一个阶段：\`FROM ${target} AS 名字\`。`,
              en: `\`${written}\` has no ${isOpen ? 'version' : 'digest'}, and neither Dependabot nor most linters look here. Make it a stage at the top: \`FROM ${target} AS name\`.`,
            },
          },
        ];
      }
      if (origin.kind !== 'unknown' || origin.arguments.length > 0) return [];
      const meant = nearest(written, names);
      return [
        {
          rule: 'bi026',
          severity: meant ? 'should' : 'consider',
          ...placeOf(range),
          message: {
            zh: `没有叫\`${written}\`的阶段，Docker会把它当成镜像名。${meant ? `是想写\`${meant}\`吗？` : '除非构建命令用--build-context给出。'}`,
            en: `No stage is called \`${written}\`, so Docker takes it for an image${meant ? `. Did you mean \`${meant}\`?` : ', unless the build names it with --build-context.'}`,
          },
        },
      ];
    }),
  );
};
