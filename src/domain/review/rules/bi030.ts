import { placeOf, type Check } from '../finding.ts';
import { packageCommands } from '../packages.ts';
import { lineageOf, instructionsOf } from '../stages.ts';

/**
 * apt-get without `--no-install-recommends`, as Hadolint's DL3015, and dnf without `install_weak_deps=False` as a
 * question. In a stage that does not become the image it is a question too: nothing of it ships.
 */
export const bi030: Check = ({ stages, final }) => {
  const inFinal = new Set(final ? lineageOf(final) : []);
  return stages.flatMap((stage) => {
    const isSet = instructionsOf(stage).some(({ text, heredocs }) =>
      /install-recommends|install_weak_deps/i.test(
        [text, ...heredocs.map((one) => one.text)]
          .join('\n')
          .replace(/--no-install-recommends/g, ''),
      ),
    );
    return packageCommands(stage.commands)
      .filter(({ manager, action, options, packages, command }) => {
        if (action !== 'install' || packages.length === 0 || isSet) return false;
        const given = [...options, ...command.args].some((one) =>
          /no-install-recommends|Install-Recommends|install_weak_deps/i.test(one),
        );
        // `$APT_OPTIONS` may hold it.
        return (
          !given &&
          (manager === 'apt' || (manager === 'dnf' && command.name !== 'yum')) &&
          !command.args.some((arg) => /^\$\{?\w*(?:OPT|ARG|FLAG)/i.test(arg))
        );
      })
      .map(({ manager, command }) => ({
        rule: 'bi030' as const,
        severity:
          manager === 'apt' && inFinal.has(stage) ? ('should' as const) : ('consider' as const),
        ...placeOf(command.range),
        message:
          manager === 'apt'
            ? {
                zh: '没有`--no-install-recommends`，只是“推荐”的包也会装上。加上它，真要用的写出名字。',
                en: 'Without `--no-install-recommends`, packages that are only recommended are installed too. Add it, and name those you need.',
              }
            : {
                zh: '没有`--setopt=install_weak_deps=False`，弱依赖也会装上。加上它。',
                en: 'Without `--setopt=install_weak_deps=False`, weak dependencies are installed too. Add it.',
              },
      }));
  });
};
