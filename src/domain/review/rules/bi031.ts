import { placeOf, type Check } from '../finding.ts';
import { expand, isPlatformArgument } from '../variables.ts';

/** A reference that Docker accepts, or the name of a stage. */
const valid = /^[\w.-]+(?::\d+)?(?:\/[\w.-]+)*(?::[\w][\w.-]*)?(?:@\w+:[\w<>-]+)?$/;

/**
 * Arguments in `FROM` without a default with which the reference is valid. As Docker's UndefinedArgInFrom and
 * InvalidDefaultArgInFrom: an argument that may be empty is fine.
 */
export const bi031: Check = ({ stages, globals }) =>
  stages.flatMap(({ image }) => {
    const { text, unknown } = expand(image.text, globals);
    const names = unknown.filter((name) => !isPlatformArgument(name));
    if (
      !image.text.includes('$') ||
      names.length < unknown.length ||
      /\$\{\w+[%#/]/.test(image.text)
    )
      return [];
    const empty = new Map([...globals, ...names.map((name): [string, string] => [name, ''])]);
    if (valid.test(names.length > 0 ? expand(image.text, empty).text : text)) return [];
    const subjects = (names.length > 0 ? names : [image.text]).map((one) => `\`${one}\``);
    return [
      {
        rule: 'bi031',
        severity: 'should',
        ...placeOf(image),
        message: {
          zh: `${subjects.join('、')}没有能用的默认值：直接\`docker build\`会停下，文件里也看不出用的是什么镜像。在第一个FROM之前写上默认值。`,
          en: `${subjects.join(', ')} ${subjects.length > 1 ? 'have' : 'has'} no usable default: a plain \`docker build\` stops, and the file does not say what it builds on. Write one before the first FROM.`,
        },
      },
    ];
  });
