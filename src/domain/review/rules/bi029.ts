import { allCommands } from '../builds.ts';
import type { Base } from '../base.ts';
import { placeOf, type Check } from '../finding.ts';
import { packageCommands, packageName } from '../packages.ts';
import { commandsOf, jsonList } from '../shell.ts';
import { instructionsOf } from '../stages.ts';

/**
 * Health checks whose program, curl or wget, the base is known to lack, and checks that need a shell on a base without
 * one. Silent where a script runs, which may install it, and for bases whose programs are not known.
 */
export const bi029: Check = ({ final, baseOf }) => {
  const base = final && baseOf(final);
  const own = final ? instructionsOf(final) : [];
  const check = own.findLast(({ keyword, onbuild }) => keyword === 'HEALTHCHECK' && !onbuild);
  const [, form] = /^CMD\s+([\s\S]*)$/i.exec(check?.text ?? '') ?? [];
  if (!base || !check || !form) return [];
  const list = jsonList(form);
  if (!list && base.shell?.length === 0) {
    return [
      {
        rule: 'bi029',
        severity: 'should',
        ...placeOf(check),
        message: {
          zh: `健康检查要用shell，\`${base.name}\`里没有：每次都失败。写成列表，由程序自己检查。`,
          en: `The health check needs a shell, which \`${base.name}\` lacks: each try fails. Write a list, and let the program check itself.`,
        },
      },
    ];
  }
  const program = (list ? list[0] : commandsOf(form)[0]?.name)?.replace(/^.*\//, '') ?? '';
  if (!lacks(base, program)) return [];
  const commands = allCommands(final);
  const installs = packageCommands(commands)
    .filter(({ action }) => action === 'install')
    .flatMap(({ packages }) => packages);
  const mayBring =
    installs.some((one) => packageName(one) === program || one.includes('$')) ||
    commands.some(
      ({ name, args }) => /\.sh$/.test(name) || args.some((arg) => /\.sh$/.test(arg)),
    ) ||
    own.some(({ keyword, text }) => /^(?:COPY|ADD)$/.test(keyword) && text.includes(program));
  if (mayBring) return [];
  return [
    {
      rule: 'bi029',
      severity: 'should',
      ...placeOf(check),
      message: {
        zh: `这个镜像里没有\`${program}\`，健康检查每次都失败。用镜像里有的运行时，或由程序自己检查。`,
        en: `There is no \`${program}\` in this image, so each health check fails. Use the runtime that is there, or let the program check itself.`,
      },
    },
  ];
};

/** Does an image lack a program? Sure for slim and Alpine variants, systems and images without a shell. */
function lacks({ official, tag = '', libc, shell }: Base, program: string): boolean {
  if (program !== 'curl' && program !== 'wget') return false;
  if (shell?.length === 0) return true;
  const id = official?.id ?? '';
  const isSmall =
    ['debian', 'ubuntu', 'alpine'].includes(id) ||
    (['python', 'node'].includes(id) && /slim|alpine/.test(tag));
  // BusyBox on Alpine has wget.
  return isSmall && (program === 'curl' || libc === 'glibc');
}
