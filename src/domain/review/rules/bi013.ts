import { isWorkshop } from '../builds.ts';
import type { Base } from '../base.ts';
import { placeOf, suggestTag, type Check } from '../finding.ts';
import { systemIn } from '../../tags/tag-words.ts';
import { instructionsOf, rootOf } from '../stages.ts';
import { bi008, startsSomething } from './bi008.ts';

/**
 * Python or Node.js in their full variant, and Go or Rust in any, as the final stage. Left to BI008 where the stage
 * compiles. A Go or Rust image that starts nothing is for building.
 */
export const bi013: Check = (subject, facts) => {
  const { final, baseOf, named } = subject;
  const base = final && baseOf(final);
  const id = base?.official?.id;
  if (!base || !id) return [];
  const isInterpreter = id === 'python' || id === 'node';
  const isCompiler = id === 'golang' || id === 'rust';
  if (!isInterpreter && !isCompiler) return [];
  if (isInterpreter && !isFull(base)) return [];
  if (isCompiler && (!startsSomething(instructionsOf(final)) || isWorkshop(final))) return [];
  if (bi008(subject, facts).length > 0) return [];
  const place = named.find((one) => !one.transfer && rootOf(one.stage) === rootOf(final));
  if (!place) return [];
  const slim = isInterpreter ? slimTag(base) : undefined;
  return [
    {
      rule: 'bi013',
      severity: 'should',
      ...placeOf(place.range),
      message: isInterpreter
        ? {
            zh: '最终阶段用的是完整镜像，编译器、头文件和版本控制工具都在里面；换成slim变体。',
            en: 'The final stage is a full image, with compilers, headers and version control; take the slim variant.',
          }
        : {
            zh: `最终阶段是\`${id}\`镜像，带着整套工具链；把程序复制到小的镜像里。`,
            en: `The final stage is a \`${id}\` image with its whole toolchain; copy the program into a small one.`,
          },
      ...suggestTag(subject, place, slim),
    },
  ];
};

const isFull = ({ tag = '' }: Base) =>
  !/(?:^|-)(?:slim|alpine)/.test(tag) && !/(?:windowsservercore|nanoserver)/.test(tag);

/** The tag with `slim` in the place that the image gives it. */
function slimTag({ official, tag }: Base): string | undefined {
  if (!tag || tag === 'latest') return undefined;
  const words = tag.split('-');
  const at = words.findIndex((word) => systemIn(word)?.release !== undefined);
  if (at < 0) return `${tag}-slim`;
  if (official?.id === 'node') words.splice(at + 1, 0, 'slim');
  else words.splice(at, 0, 'slim');
  return words.join('-');
}
