import { placeOf, type Check } from '../finding.ts';
import { packageCommand } from '../packages.ts';

/** Commands beside an update that install nothing. */
const harmless = /^(?:set|echo|export|true|:|rm|mkdir|sleep|sed|date)$/;

/** An update of the package list that no installation in the same `RUN` uses. A script may install, so it is silent there. */
export const bi028: Check = ({ stages }) =>
  stages.flatMap(({ commands }) =>
    commands.flatMap((command) => {
      const update = packageCommand(command);
      if (update?.action !== 'update') return [];
      const together = command.siblings;
      const isAlone = together.every((one) => {
        const action = packageCommand(one)?.action;
        return (
          action === 'update' ||
          action === 'clean' ||
          (action === undefined && harmless.test(one.name))
        );
      });
      if (!isAlone) return [];
      return [
        {
          rule: 'bi028' as const,
          severity: 'must' as const,
          ...placeOf(command.range),
          message: {
            zh: '单独一层的软件包列表会留在缓存里，后面的安装用的是旧列表。和install写进同一个RUN。',
            en: 'In a layer of its own the package list stays in the cache, and later installations use an old one. Put it into the RUN that installs.',
          },
        },
      ];
    }),
  );
