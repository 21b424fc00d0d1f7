import { isWorkshop } from '../builds.ts';
import { placeOf, type Check, type Finding } from '../finding.ts';
import type { Range } from '../parse.ts';
import { packageCommands, packageName } from '../packages.ts';
import { lineageOf } from '../stages.ts';

/** Modes with the setuid bit: `4755`, `u+s`, `+s`. Directories get setgid for other reasons, so `2775` is silent. */
const setuid = /^(?:0?[4-7]\d{3}|(?:u|a|ug|gu)?\+[rwxXt]*s[rwxXt]*)$/;

/** Setuid bits that the final stage sets, and sudo in it. Those of the base and of packages are not seen. */
export const bi035: Check = ({ final }) => {
  if (!final) return [];
  // In a development container sudo is the point.
  const isDevelopment = isWorkshop(final);
  return lineageOf(final).flatMap((stage): Finding[] => [
    ...stage.commands
      .filter(({ name, args }) => name === 'chmod' && args.some((arg) => setuid.test(arg)))
      .map(({ range }) => bit(range)),
    ...stage.instructions.flatMap(({ keyword, flags }) =>
      flags
        .filter(
          ({ name, value }) =>
            /^(?:COPY|ADD)$/.test(keyword) && name === 'chmod' && setuid.test(value),
        )
        .map((flag) => bit(flag)),
    ),
    ...packageCommands(stage.commands)
      .filter(
        ({ action, packages }) =>
          action === 'install' && packages.some((one) => packageName(one) === 'sudo'),
      )
      .map(({ command }) => sudo(command.range, isDevelopment)),
  ]);
};

const bit = (range: Range): Finding => ({
  rule: 'bi035',
  severity: 'should',
  ...placeOf(range),
  message: {
    zh: '带setuid位的程序谁启动都以属主身份运行，普通用户可以借它变回root。去掉这一位。',
    en: 'A setuid program runs as its owner, whoever starts it, so an ordinary user can become root again. Leave the bit out.',
  },
});

const sudo = (range: Range, isDevelopment: boolean): Finding => ({
  rule: 'bi035',
  severity: isDevelopment ? 'consider' : 'should',
  ...placeOf(range),
  message: {
    zh: '最终阶段装了sudo，普通用户可以借它变回root。去掉它，把USER写到要root的步骤后面。',
    en: 'With the sudo of the final stage an ordinary user becomes root again. Leave it out, and write USER below the steps that need root.',
  },
});
