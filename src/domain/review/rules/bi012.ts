import { compilers, isWorkshop } from '../builds.ts';
import { placeOf, type Check, type Finding } from '../finding.ts';
import { packageCommands, packageName, type PackageCommand } from '../packages.ts';
import type { RunCommand } from '../run.ts';
import { instructionsOf, lineageOf, type Stage } from '../stages.ts';
import { startsSomething, toolchain } from './bi008.ts';

/**
 * Compilers and caches that stay in the final stage. As Hadolint's DL3009, DL3019, DL3032, DL3036, DL3040 and DL3042,
 * which look at every stage: what an earlier stage keeps does not ship. yarn's cache (DL3060) is not looked for, since
 * where it is depends on the version of yarn. A stage that starts nothing, or installs
 * compilers beside git or sudo, is taken for an image for building.
 */
export const bi012: Check = ({ final, baseOf }) => {
  if (!final) return [];
  const ships =
    startsSomething(instructionsOf(final)) &&
    !toolchain.test(baseOf(final)?.name ?? '') &&
    !isWorkshop(final);
  return lineageOf(final).flatMap((stage) => [
    ...compilerFindings(stage, ships),
    ...cacheFindings(stage),
  ]);
};

function compilerFindings(stage: Stage, ships: boolean): Finding[] {
  const commands = packageCommands(stage.commands);
  return commands.flatMap(({ action, packages, options, command }) => {
    if (action !== 'install') return [];
    const found = packages.filter((one) => compilers.test(packageName(one)));
    const removed = packageCommands(command.siblings).some(
      (one) =>
        one.action === 'remove' &&
        (one.packages.length === 0 ||
          options.some((option) => /^(?:-t|--virtual)/.test(option)) ||
          one.packages.some((name) => found.includes(name))),
    );
    if (found.length === 0 || removed) return [];
    const names = found.map((one) => `\`${packageName(one)}\``);
    return [
      {
        rule: 'bi012',
        severity: ships ? 'must' : 'consider',
        ...placeOf(command.range),
        message: {
          zh: `最终阶段里装了${names.join('、')}，程序运行时用不到。在前面的阶段里编译。`,
          en: `The final stage installs ${names.join(', ')}, which the program does not need to run. Compile in an earlier stage.`,
        },
      },
    ];
  });
}

function cacheFindings(stage: Stage): Finding[] {
  const commands = packageCommands(stage.commands);
  const ofPackages = commands.flatMap((one) => {
    const fills = one.manager === 'apt' ? one.action === 'update' : one.action === 'install';
    const left = fills ? cacheLeft(one) : undefined;
    return left ? [cacheFinding(one.command, left)] : [];
  });
  const ofPip = stage.commands
    .filter(leavesPipCache(stage))
    .map((command) => cacheFinding(command, { zh: '`~/.cache/pip`', fix: '`--no-cache-dir`' }));
  return [...ofPackages, ...ofPip];
}

interface CacheLeft {
  /** Path or name of the cache. */
  zh: string;
  /** What leaves it out. */
  fix: string;
}

const cacheFinding = (command: RunCommand, { zh: cache, fix }: CacheLeft): Finding => ({
  rule: 'bi012',
  severity: 'should',
  ...placeOf(command.range),
  message: {
    zh: `${cache}留在这一层里；在同一个RUN里清掉，或用${fix}。`,
    en: `${cache} stays in this layer; clear it in the same RUN, or use ${fix}.`,
  },
});

/** The cache an installation leaves in its layer. */
function cacheLeft({ manager, options, command }: PackageCommand): CacheLeft | undefined {
  const { run } = command;
  const mounts = run.flags.filter(({ name }) => name === 'mount').map(({ value }) => value);
  const mounted = (path: RegExp) => mounts.some((mount) => path.test(mount));
  const script = run.text + run.heredocs.map(({ text }) => text).join('\n');
  const cleans = packageCommands(command.siblings).some(({ action }) => action === 'clean');
  if (manager === 'apt') {
    const cleared =
      /rm\s[^;&|]*\/var\/lib\/apt(?:\/|\s|$)|rm\s[^;&|]*\/var\/lib\/\{[^}]*apt|find\s+\/var\/lib\/apt|apt(?:-get)?\s+dist-?clean/.test(
        script,
      );
    return cleared || mounted(/\/var\/lib\/apt|\/var\/lib(?:,|$)/)
      ? undefined
      : { zh: '`/var/lib/apt/lists`', fix: '`--mount=type=cache`' };
  }
  if (manager === 'apk') {
    const cleared = /rm\s[^;&|]*\/var\/cache\/(?:apk|\*)|rm\s[^;&|]*\/etc\/apk\/cache/.test(script);
    return options.some((one) => one === '--no-cache' || one === '--no-network') ||
      cleared ||
      mounted(/\/var\/cache\/apk|\/etc\/apk\/cache/)
      ? undefined
      : { zh: '`/var/cache/apk`', fix: '`apk add --no-cache`' };
  }
  const path = manager === 'zypper' ? '/var/cache/zypp' : '/var/cache/dnf';
  const cleared = cleans || /rm\s[^;&|]*\/var\/cache/.test(script);
  return cleared || mounted(/\/var\/cache/)
    ? undefined
    : { zh: `\`${path}\``, fix: '`--mount=type=cache`' };
}

/** Does a command install with pip and keep what it downloaded? */
const leavesPipCache = (stage: Stage) => (command: RunCommand) => {
  const { name, args, run, script, text } = command;
  const isPip =
    /^pip[\d.]*$/.test(name) ||
    (/^python[\d.]*$/.test(name) && args[0] === '-m' && args[1] === 'pip');
  if (!isPip || !args.includes('install')) return false;
  if (
    args.includes('--no-cache-dir') ||
    args.includes('--no-cache') ||
    /PIP_NO_CACHE_DIR/.test(run.text)
  )
    return false;
  if (stage.variables.has('PIP_NO_CACHE_DIR') || stage.variables.has('PIP_CACHE_DIR')) return false;
  if (run.flags.some((flag) => flag.name === 'mount' && /type=(?:cache|tmpfs)/.test(flag.value)))
    return false;
  // `$PIP_OPTS` may hold the flag.
  if (/\$\{?\w*(?:OPT|ARG|FLAG)/i.test(text)) return false;
  return !script.some(
    (one) =>
      (one.name === 'rm' && one.args.some((arg) => /\.cache/.test(arg))) ||
      (/^pip/.test(one.name) && one.args[0] === 'cache'),
  );
};
