import type { Base } from './base.ts';
import type { Subject } from './finding.ts';
import { packageCommands } from './packages.ts';
import type { RunCommand } from './run.ts';
import { assignmentsOf, instructionsOf, lineageOf, type Stage, type Transfer } from './stages.ts';

/** How a stage compiles, as far as its commands tell. */
export type BuildTool = 'go' | 'rust' | 'c' | 'java' | 'dotnet';

/** A command that compiles, and what with. */
export interface Build {
  tool: BuildTool;
  command: RunCommand;
}

/** The commands of a stage that compile. */
export function buildsIn(commands: readonly RunCommand[]): Build[] {
  return commands.flatMap((command) => {
    const tool = toolOf(command);
    return tool ? [{ tool, command }] : [];
  });
}

function toolOf({ name, args }: RunCommand): BuildTool | undefined {
  const has = (...words: string[]) => words.some((word) => args.includes(word));
  if (name === 'go') return has('build', 'install') ? 'go' : undefined;
  if (name === 'cargo') return has('build', 'install', 'chef') ? 'rust' : undefined;
  if (name === 'rustc') return 'rust';
  if (/^(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+)(?:-\d+)?$/.test(name)) {
    return args.some((arg) => /\.(?:c|cc|cpp|cxx)$/.test(arg)) ? 'c' : undefined;
  }
  if (name === 'cmake') return has('--build') ? 'c' : undefined;
  if (/^(?:mvn|mvnw)$/.test(name))
    return has('package', 'install', 'verify', 'deploy', 'compile') ? 'java' : undefined;
  if (/^(?:gradle|gradlew)$/.test(name)) {
    return args.some((arg) =>
      /^(?:.*:)?(?:build|assemble|bootJar|shadowJar|jar|installDist)$/.test(arg),
    )
      ? 'java'
      : undefined;
  }
  if (name === 'dotnet') return has('publish', 'build') ? 'dotnet' : undefined;
  return undefined;
}

/** Commands of a stage and of those it is built on. */
export function allCommands(stage: Stage): RunCommand[] {
  return lineageOf(stage)
    .toReversed()
    .flatMap(({ commands }) => commands);
}

/** How a compiled program is linked: `static`, `dynamic`, `maybe` where its imports decide, or not known. */
export type Linkage = 'static' | 'dynamic' | 'maybe' | undefined;

/**
 * The commands that may have made what is copied out of a stage. `go install example.com/tool@v1` and `cargo install
 * tool` fetch a tool, which is another program unless it is copied itself.
 */
export function buildsOf(stage: Stage, { sources }: Pick<Transfer, 'sources'>): Build[] {
  return buildsIn(allCommands(stage)).filter(({ tool, command: { args } }) => {
    if (!args.includes('install') || (tool !== 'go' && tool !== 'rust')) return true;
    const fetched =
      tool === 'go'
        ? args
            .find((arg) => arg.includes('@'))
            ?.replace(/@.*$/, '')
            .replace(/\/v\d+$/, '')
        : args.includes('--path')
          ? undefined
          : args.slice(args.indexOf('install') + 1).find((arg) => !arg.startsWith('-'));
    if (fetched === undefined) return true;
    const name = fetched.replace(/^.*\//, '').replace(/@.*$/, '');
    return sources.some((source) => source.endsWith(`/${name}`));
  });
}

/**
 * How the programs are linked that are copied out of a stage.
 * @returns undefined where the stage does not show it: a makefile, a script, or several tools
 */
export function linkageOf(
  stage: Stage,
  transfer: Pick<Transfer, 'sources'>,
  { baseOf }: Subject,
): Linkage {
  const commands = allCommands(stage);
  const builds = buildsOf(stage, transfer);
  const tools = new Set(builds.map(({ tool }) => tool));
  const [tool] = tools;
  if (tools.size !== 1 || provesStatic(commands)) return undefined;
  const base = baseOf(stage);
  if (tool === 'go') return goLinkage(stage, builds, base);
  if (tool === 'rust') return rustLinkage(stage, builds, base);
  if (tool === 'c') return cLinkage(stage, builds);
  return undefined;
}

/** Does a command look whether the program is static? Then somebody thought of it. */
const provesStatic = (commands: readonly RunCommand[]) =>
  commands.some(
    ({ name, text }) =>
      /^(?:readelf|ldd|file|objdump)$/.test(name) || text.includes('statically linked'),
  );

function goLinkage(stage: Stage, builds: readonly Build[], base: Base | undefined): Linkage {
  const settings = settingsOf(stage, builds, 'CGO_ENABLED');
  if (settings.includes('0'))
    return settings.every((value) => value === '0') ? 'static' : undefined;
  const text = builds.map(({ command }) => command.text).join('\n');
  if (/-static|netgo|osusergo/.test(text)) return undefined;
  if (base?.official?.id !== 'golang') return undefined;
  if (base.libc === 'musl') {
    // Without a compiler Go switches cgo off by itself (Go 1.20); Alpine's image has none.
    return hasCompiler(stage) ? 'maybe' : 'static';
  }
  // On another platform than that of the build, cgo is off unless it is asked for.
  const crosses =
    settingsOf(stage, builds, 'GOARCH').length + settingsOf(stage, builds, 'GOOS').length > 0;
  return crosses && settings.length === 0 && stage.platform ? undefined : 'maybe';
}

function rustLinkage(stage: Stage, builds: readonly Build[], base: Base | undefined): Linkage {
  const text = [
    ...builds.map(({ command }) => command.text),
    ...settingsOf(stage, builds, 'RUSTFLAGS'),
    ...settingsOf(stage, builds, 'CARGO_BUILD_TARGET'),
  ].join('\n');
  if (/musl|crt-static/.test(text)) return 'static';
  if (/--target/.test(text) || base?.official?.id !== 'rust') return undefined;
  // Rust's target on Alpine links statically by default, but Alpine's own compiler or a flag may change that.
  return base.libc === 'glibc' ? 'dynamic' : undefined;
}

function cLinkage(stage: Stage, builds: readonly Build[]): Linkage {
  const text = allCommands(stage)
    .map((command) => command.text)
    .join('\n');
  const settings = ['LDFLAGS', 'CFLAGS', 'CXXFLAGS'].flatMap((name) =>
    settingsOf(stage, builds, name),
  );
  if (/static/i.test(`${text}\n${settings.join('\n')}`)) return undefined;
  // What a build file asks for is not seen.
  return builds.every(({ command }) => command.name !== 'cmake') ? 'dynamic' : undefined;
}

/** Values of a variable before the commands that build, or else in the stage. */
function settingsOf(stage: Stage, builds: readonly Build[], name: string): string[] {
  const pattern = new RegExp(`^${name}=(.*)$`);
  const before = builds.flatMap(({ command }) => [
    ...command.env,
    // `export CGO_ENABLED=0 && go build`
    ...command.script.filter((one) => one.name === 'export').flatMap(({ args }) => args),
    ...command.script
      .filter((one) => one.name === 'go' && one.args[0] === 'env')
      .flatMap(({ args }) => args),
  ]);
  const values = before.flatMap((word) => pattern.exec(word)?.[1] ?? []);
  const set = instructionsOf(stage)
    .filter(({ keyword }) => keyword === 'ENV' || keyword === 'ARG')
    .flatMap((one) => assignmentsOf(one))
    .filter(([variable]) => variable === name)
    .map(([, value]) => value ?? stage.variables.get(name) ?? '');
  return [...values, ...set].map((value) => value.replace(/^["']|["']$/g, ''));
}

/** Packages that bring a compiler. */
export const compilers =
  /^(?:build-essential|build-base|gcc|gcc-\d+|g\+\+|g\+\+-\d+|gcc-c\+\+|clang|clang-?\d+|make|cmake|musl-dev|libc-dev|libc6-dev|cargo|rustc|golang|go|golang-go|base-devel|alpine-sdk|ninja-build|autoconf|automake)$/;

/** Does a stage install a compiler? */
export function hasCompiler(stage: Stage): boolean {
  return packageCommands(allCommands(stage)).some(
    ({ action, packages }) => action === 'install' && packages.some((one) => compilers.test(one)),
  );
}

/** Paths of assets and of archives that no C library concerns. */
export const isAsset = (path: string) =>
  /\.(?:jar|war|ear|js|mjs|css|html|json|ya?ml|py|whl|txt|conf|sh|pem|crt|sql|so\.txt)$/i.test(
    path,
  ) ||
  /(?:^|\/)(?:html|public|static|assets|www|templates|migrations|ca-certificates|certs|zoneinfo|passwd|group|licenses?|docs?|fonts)(?:\/|$)/i.test(
    path,
  );

/** Packages that nobody's program needs to run, but whoever builds or looks around does. */
const workshop =
  /^(?:git|git-core|sudo|vim|nano|gdb|strace|devscripts|debhelper|openssh-server|tmux|bash-completion)$/;

/** Does a stage install compilers together with tools for people? Then it is most likely an image for building. */
export function isWorkshop(stage: Stage): boolean {
  const installed = packageCommands(allCommands(stage))
    .filter(({ action }) => action === 'install')
    .flatMap(({ packages }) => packages);
  return (
    installed.some((one) => workshop.test(one)) && installed.some((one) => compilers.test(one))
  );
}
