import { placeOf, rewrite, type Check } from '../finding.ts';
import { instructionsOf, type Dockerfile, type Stage } from '../stages.ts';
import { startsSomething } from './bi008.ts';

/**
 * A platform written into `FROM`. As Hadolint's DL3029 and Docker's FromPlatformFlagConstDisallowed; a variable is the
 * build's to set. `$TARGETPLATFORM` is the default (DL3065, RedundantTargetPlatform). Where the comment above says why,
 * it is a question. A stage that runs nothing and hands out its files is silent: scripts and web pages fit every
 * platform, and their image may exist for one alone.
 */
export const bi022: Check = (dockerfile) =>
  dockerfile.stages.flatMap((stage) => {
    const { platform, from } = stage;
    if (!platform) return [];
    const isTarget = /^\$\{?TARGETPLATFORM\}?$/.test(platform.value);
    const isBuild = /^\$\{?BUILDPLATFORM\}?$/.test(platform.value);
    const isConstant = !platform.value.includes('$');
    const shipsBuild =
      isBuild &&
      stage === dockerfile.final &&
      startsSomething(instructionsOf(stage)) &&
      stage.origin.kind !== 'stage';
    if (!isTarget && !isConstant && !shipsBuild) return [];
    if (isConstant && onlyHandsOut(stage, dockerfile)) return [];
    const reasoned = dockerfile.comments.some(
      ({ line, text }) =>
        line === from.line - 1 && /amd64|arm|x86|platform|architecture|平台|架构/i.test(text),
    );
    const without = rewrite(dockerfile, { ...platform, endColumn: platform.endColumn + 1 }, '');
    return [
      {
        rule: 'bi022',
        severity: isTarget || reasoned ? 'consider' : 'should',
        ...placeOf(platform),
        message: isTarget
          ? {
              zh: '`$TARGETPLATFORM`本来就是默认值，可以去掉。',
              en: '`$TARGETPLATFORM` is the default anyway and can go.',
            }
          : isConstant
            ? {
                zh: `平台写死成\`${platform.value}\`：在别的架构上构建，得到的还是它。由\`docker build --platform\`指定。`,
                en: `The platform is fixed to \`${platform.value}\`, whatever the build asks for. Leave it to \`docker build --platform\`.`,
              }
            : {
                zh: '最终阶段跟着构建机器的平台走，别的平台得到的是错的镜像。',
                en: 'The final stage takes the platform of the machine that builds, so other platforms get the wrong image.',
              },
        ...(without === undefined ? {} : { suggestion: without }),
      },
    ];
  });

/** Does a stage run nothing, and is it there to be copied from? */
function onlyHandsOut(stage: Stage, { stages, final }: Dockerfile): boolean {
  return (
    stage !== final &&
    stage.commands.length === 0 &&
    !stages.some(({ origin }) => origin.kind === 'stage' && origin.stage === stage)
  );
}
