import { placeOf, type Check, type Finding } from '../finding.ts';
import { packageCommands } from '../packages.ts';
import type { RunCommand } from '../run.ts';
import { instructionsOf } from '../stages.ts';

/**
 * Exact versions of distribution packages, which mirrors drop, and packages of pip, npm, gem and Go without a version.
 * The reverse of Hadolint's DL3008, DL3018, DL3033, DL3037 and DL3041; the same as DL3013, DL3016, DL3028 and DL3062.
 * Exact versions are silent with a snapshot or a vendor's repository, which keep them.
 */
export const bi027: Check = ({ stages }) =>
  stages.flatMap((stage): Finding[] => {
    const keepsVersions = otherSource.test(
      instructionsOf(stage)
        .map(({ text }) => text)
        .join('\n'),
    );
    const pinned = packageCommands(stage.commands).flatMap(
      ({ manager, action, packages, command }): Finding[] => {
        const isExact = (name: string) => /^[a-z0-9][\w.+-]*=[\w.:+~-]*\d[\w.:+~-]*$/i.test(name);
        const found = manager === 'apt' || manager === 'apk' ? packages.find(isExact) : undefined;
        if (action !== 'install' || !found || keepsVersions || vendorVersion.test(found)) return [];
        return [
          {
            rule: 'bi027',
            severity: 'should',
            ...placeOf(command.range),
            message: {
              zh: `\`${found}\`：软件源换上修复版时会删掉这个版本，构建就停在那一天。发行版的软件包不写版本号，靠标签里的系统版本。`,
              en: `\`${found}\`: the mirror drops this version when a fix replaces it, and the build stops on that day. Leave the version of a distribution package out.`,
            },
          },
        ];
      },
    );
    const loose = stage.commands.flatMap((command): Finding[] => {
      const found = withoutVersion(command);
      return found
        ? [
            {
              rule: 'bi027',
              severity: tools.has(found) ? 'consider' : 'should',
              ...placeOf(command.range),
              message: {
                zh: `\`${found}\`没写版本，装哪个版本由构建的那天决定。用锁定文件，或写明版本。`,
                en: `\`${found}\` has no version, so the day of the build decides which one. Use a lock file, or name the version.`,
              },
            },
          ]
        : [];
    });
    return [...pinned, ...loose];
  });

/** What adds a snapshot or a vendor's repository: a file, a command, or a script that is fetched and run. */
const otherSource =
  /snapshot\.(?:debian|ubuntu)|sources\.list|add-apt-repository|apt-add-repository|--repository|\/etc\/apk\/repositories|\|\s*(?:sudo\s+)?(?:-E\s+)?(?:ba)?sh\b/;

/** A version that names the release it was built for, as vendors do: `1.33.0-1~noble`. */
const vendorVersion = /~(?:[a-z]{4,}|debian\.?\d+|ubuntu[.\d]*|deb\d+)(?:[~.]|$)/;

/** What installs other packages weighs less than what is installed. */
const tools = new Set([
  'pip',
  'setuptools',
  'wheel',
  'npm',
  'bundler',
  'corepack',
  'yarn',
  'pnpm',
  'uv',
  'poetry',
  'pipenv',
  'virtualenv',
]);

const pipValue =
  /^(?:-r|-c|-i|-e|-t|-f|--requirement|--constraint|--index-url|--extra-index-url|--target|--prefix|--find-links|--trusted-host|--platform|--python-version|--root|--no-binary|--only-binary|--src|--timeout|--retries|--editable|--cache-dir|--progress-bar)$/;

/** The first package of a language that a command installs without saying which version. */
function withoutVersion({ name, args }: RunCommand): string | undefined {
  const isPip =
    /^pip[\d.]*$/.test(name) ||
    (/^python[\d.]*$/.test(name) && args[0] === '-m' && args[1] === 'pip') ||
    (name === 'uv' && args[0] === 'pip');
  if (isPip && args.includes('install')) {
    if (
      args.some((arg) =>
        /^(?:-r|-c|--requirement|--constraint|--require-hashes|--no-index)/.test(arg),
      )
    )
      return undefined;
    const names = plainWords(args.slice(args.indexOf('install') + 1), pipValue);
    return names.find(
      (one) => /^[A-Za-z][\w.-]*(?:\[[\w,.-]*\])?$/.test(one) && !/\.(?:whl|gz|zip|txt)$/.test(one),
    );
  }
  if (
    name === 'npm' &&
    /^(?:install|i|add)$/.test(args[0] ?? '') &&
    args.some((arg) => arg === '-g' || arg === '--global')
  ) {
    const names = plainWords(args.slice(1), /^(?:--prefix|--registry)$/);
    return names.find(
      (one) => /^(?:@[\w.-]+\/)?[\w.-]+(?:@latest)?$/.test(one) && !/^[./]|\.tgz$/.test(one),
    );
  }
  if (name === 'gem' && args[0] === 'install') {
    if (args.some((arg) => /^(?:-v|--version)/.test(arg))) return undefined;
    return plainWords(args.slice(1), /^(?:-n|-i|--bindir)$/).find((one) =>
      /^[A-Za-z][\w-]*$/.test(one),
    );
  }
  if (name === 'go' && args[0] === 'install') return args.find((arg) => arg.endsWith('@latest'));
  return undefined;
}

const plainWords = (args: readonly string[], takesValue: RegExp) =>
  args.filter(
    (arg, index) =>
      !arg.startsWith('-') && !/^\d*[<>]/.test(arg) && !takesValue.test(args[index - 1] ?? ''),
  );
