import { placeOf, type Check } from '../finding.ts';
import { packageCommands, packageName } from '../packages.ts';

/** glibc on Alpine: gcompat, libc6-compat, a third party's package, or an image that has one. */
export const bi023: Check = ({ stages, baseOf, named, inImage }) => [
  ...stages
    .filter((stage) => baseOf(stage)?.libc !== 'glibc')
    .flatMap((stage) => {
      const severity = inImage.has(stage) ? ('must' as const) : ('should' as const);
      const installed = packageCommands(stage.commands).flatMap(
        ({ manager, action, packages, command }) => {
          const found = packages.find(
            (one) =>
              /^(?:gcompat|libc6-compat|glibc)$/.test(packageName(one)) ||
              /(?:^|\/)glibc-\d[^/]*\.apk$/.test(one),
          );
          return manager === 'apk' && action === 'install' && found ? [{ command, found }] : [];
        },
      );
      const fetched = stage.commands
        .filter(({ text }) => /alpine-pkg-glibc/.test(text))
        .map((command) => ({ command, found: 'alpine-pkg-glibc' }));
      // One finding for one RUN.
      const runs = new Map(
        [...fetched, ...installed].toReversed().map((one) => [one.command.run, one]),
      );
      return [...runs.values()].map(({ command, found }) => ({
        rule: 'bi023' as const,
        severity,
        ...placeOf(command.range),
        message: {
          zh: `\`${packageName(found)}\`只是让按glibc编译的程序在musl上能启动，不等于能用。换成glibc的基础镜像。`,
          en: `\`${packageName(found)}\` makes a program built for glibc start on musl, which does not mean that it works. Take a base with glibc.`,
        },
      }));
    }),
  ...named
    .filter(({ base }) => /(?:^|\/)alpine-glibc$/.test(base.name))
    .map(({ base, range }) => ({
      rule: 'bi023' as const,
      severity: 'must' as const,
      ...placeOf(range),
      message: {
        zh: `\`${base.name}\`把第三方的glibc装在Alpine上。换成glibc的基础镜像。`,
        en: `\`${base.name}\` puts a third party's glibc onto Alpine. Take a base with glibc.`,
      },
    })),
];
