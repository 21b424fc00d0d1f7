import type { Base } from '../base.ts';
import { placeOf, type Check, type Finding } from '../finding.ts';
import { rootOf, type Stage, type Transfer } from '../stages.ts';

/** Directories that belong to a system as a whole. */
const wholeSystem = /^\/(?:(?:usr(?:\/local)?|etc|var|opt|lib|lib64|root|bin|sbin)\/?)?$/;

/**
 * Whole file systems and system directories copied between stages, and a venv that is copied to another image. As
 * Hadolint's DL3067, which knows `/` alone. Into scratch it is a question: what lies there may have been put together
 * for that. Into the image the files come from, a venv fits.
 */
export const bi024: Check = ({ stages, baseOf }) =>
  stages.flatMap((stage) =>
    stage.transfers.flatMap((transfer): Finding[] => {
      const { origin, sources, target, instruction, kind } = transfer;
      if (kind !== 'copy') return [];
      const [whole] = sources.filter((path) => wholeSystem.test(path));
      const to = baseOf(stage);
      if (whole !== undefined) {
        const isRoot = whole === '/';
        const toScratch = rootOf(stage).kind === 'scratch';
        // `COPY --from=tools / /usr/local/` from an image that holds nothing else is how some are meant to be used.
        if (origin.kind !== 'stage' || (isRoot && target !== '/')) return [];
        const source = baseOf(origin.stage);
        if (!source || source.name === 'scratch') return [];
        // Empty in the image of a system: all that is there was built for this.
        const isLocal = /^\/(?:usr\/local|opt)\/?$/.test(whole);
        if (isLocal && (!source.official || source.official.kind === 'system')) return [];
        // An image for that, such as tonistiigi/xx, under a name.
        if (!source.official && !source.family && origin.stage.commands.length === 0) return [];
        return [
          {
            rule: 'bi024',
            severity: toScratch ? 'consider' : 'should',
            ...placeOf(instruction),
            message: {
              zh: `复制了整个\`${whole}\`：${isRoot ? '编译器、缓存和包数据库' : '里面不用的东西'}一起带过来，盖掉了这里原有的。只复制要用的文件。`,
              en: `It copies all of \`${whole}\`: ${isRoot ? 'compilers, caches and the package database come' : 'whatever else is in it comes'} along and overwrites what was here. Copy the files you need.`,
            },
          },
        ];
      }
      return movesVenv(transfer, origin.kind === 'stage' ? origin.stage : undefined, baseOf, to)
        ? [
            {
              rule: 'bi024',
              severity: 'should',
              ...placeOf(instruction),
              message: {
                zh: 'venv里写着它的解释器的路径，两个阶段的Python镜像不同，它就找不到解释器。',
                en: 'A venv holds the path of its interpreter; the Python images of these stages differ, so it may not find one.',
              },
            },
          ]
        : [];
    }),
  );

/** Is a venv copied to an image whose Python is another one, or elsewhere? */
function movesVenv(
  { sources }: Transfer,
  stage: Stage | undefined,
  baseOf: (stage: Stage) => Base | undefined,
  to: Base | undefined,
): boolean {
  const from = stage && baseOf(stage);
  if (!from || !to || from.official?.id !== 'python') return false;
  const made = stage.commands.flatMap(({ args, text }) =>
    /\bvenv\b/.test(text) ? args.filter((arg) => arg.startsWith('/')) : [],
  );
  if (!sources.some((path) => made.includes(path.replace(/\/$/, '')))) return false;
  if (to.official?.id === 'python')
    return line(from) !== undefined && line(to) !== undefined && line(from) !== line(to);
  return to.family?.startsWith('distroless') ?? false;
}

const line = ({ version }: Base) => /^\d+\.\d+/.exec(version ?? '')?.[0];
