import { placeOf, type Check } from '../finding.ts';
import { packageCommands } from '../packages.ts';

/** Upgrades of everything that is installed. One of named packages is an exception the rule allows. As DL3035 for zypper. */
export const bi025: Check = ({ stages }) =>
  stages.flatMap(({ commands }) =>
    packageCommands(commands)
      .filter(({ action, packages }) => action === 'upgrade' && packages.length === 0)
      .map(({ command }) => ({
        rule: 'bi025' as const,
        severity: 'should' as const,
        ...placeOf(command.range),
        message: {
          zh: `这一层没有缓存时\`${command.name}\`才真的升级，升到哪天的版本全凭运气。换成更新的基础镜像，定期不用缓存重建。`,
          en: `\`${command.name}\` upgrades only when this layer is not cached, so chance decides which day's versions you get. Take a newer base, and rebuild without a cache on a schedule.`,
        },
      })),
  );
