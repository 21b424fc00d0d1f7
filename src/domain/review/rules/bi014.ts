import { buildsOf, isAsset, linkageOf, allCommands } from '../builds.ts';
import type { Base } from '../base.ts';
import { placeOf, type Check, type Subject } from '../finding.ts';
import { systemLabel } from '../../tags/support-windows.ts';
import type { Stage, Transfer } from '../stages.ts';

/** Two stages whose C libraries do not fit, and what is copied from one to the other. */
export interface Mismatch {
  transfer: Transfer;
  target: Stage;
  from: Base;
  to: Base;
  kind: 'libc' | 'older';
  /** Is it sure that a native program is copied? */
  native: 'yes' | 'maybe';
}

/**
 * Programs copied from glibc to musl, from musl to glibc, or to an older glibc. Only where the stage shows that it makes
 * something native: a compiler that does not link statically, a venv, `node_modules`, a runtime. Web pages and jars move
 * freely.
 */
export const bi014: Check = (subject) =>
  firstOfPair(mismatchesIn(subject)).map(({ transfer, from, to, kind, native }) => {
    const [built, runs] = [libcLabel(from), libcLabel(to)];
    return {
      rule: 'bi014',
      severity: native === 'yes' ? 'must' : 'should',
      ...placeOf({ ...transfer.instruction }),
      message:
        kind === 'libc'
          ? {
              zh: `在${built}上编译，放到${runs}上运行：动态链接的程序会报\`not found\`，起不来。`,
              en: `Built on ${built}, run on ${runs}: a dynamically linked program stops with \`not found\`.`,
            }
          : {
              zh: `在${built}上编译，放到更旧的${runs}上运行：用到新符号的程序起不来。`,
              en: `Built on ${built}, run on the older ${runs}: a program that uses a newer symbol does not start.`,
            },
    };
  });

/** Of several copies between two stages the first. */
const firstOfPair = (mismatches: readonly Mismatch[]) =>
  mismatches.filter(
    (one, index) =>
      mismatches.findIndex(({ target, from }) => target === one.target && from === one.from) ===
      index,
  );

const libcLabel = ({ libc, libcVersion, system }: Base) =>
  [
    libc,
    libc === 'glibc' ? libcVersion : undefined,
    system?.release ? `(${systemLabel(system)})` : undefined,
  ]
    .filter(Boolean)
    .join(' ');

/** All pairs of stages that do not fit, for the drawing of the stages too. */
export function mismatchesIn(subject: Subject): Mismatch[] {
  const { stages, baseOf, bases } = subject;
  return stages.flatMap((target) => {
    const to = baseOf(target);
    if (!to || (to.libc !== 'glibc' && to.libc !== 'musl') || to.family === 'distroless-static')
      return [];
    return target.transfers.flatMap((transfer): Mismatch[] => {
      const { origin, kind: way } = transfer;
      if (way !== 'copy' || origin.kind === 'unknown' || origin.kind === 'scratch') return [];
      const from = origin.kind === 'stage' ? baseOf(origin.stage) : bases.get(origin.reference);
      const kind = from && misfit(from, to);
      const native =
        origin.kind === 'stage'
          ? nativeFrom(origin.stage, transfer, subject)
          : isRuntimeFile(from, transfer);
      return from && kind && native ? [{ transfer, target, from, to, kind, native }] : [];
    });
  });
}

function misfit(from: Base, to: Base): Mismatch['kind'] | undefined {
  if (from.libc !== 'glibc' && from.libc !== 'musl') return undefined;
  if (from.libc !== to.libc) return 'libc';
  if (from.libc !== 'glibc' || !from.libcVersion || !to.libcVersion) return undefined;
  return Number(from.libcVersion) > Number(to.libcVersion) ? 'older' : undefined;
}

/** Does a stage make something native, and is it among what is copied? */
function nativeFrom(
  stage: Stage,
  transfer: Transfer,
  subject: Subject,
): Mismatch['native'] | undefined {
  const { sources } = transfer;
  if (sources.length === 0 || sources.every(isAsset)) return undefined;
  const commands = allCommands(stage);
  const linkage = linkageOf(stage, transfer, subject);
  const tools = new Set(buildsOf(stage, transfer).map(({ tool }) => tool));
  if (tools.has('go') || tools.has('rust') || tools.has('c')) {
    if (linkage === 'dynamic') return 'yes';
    return linkage === 'maybe' ? 'yes' : undefined;
  }
  const copies = (path: RegExp) => sources.some((source) => path.test(source));
  if (commands.some(({ name }) => name === 'jlink') && copies(/jre|java|runtime|jdk/i))
    return 'yes';
  const installs = commands.some(
    ({ name, args }) =>
      /^(?:pip|uv|poetry|pipenv|pdm)[\d.]*$/.test(name) &&
      args.some((arg) => /^(?:install|sync)$/.test(arg)),
  );
  if (
    installs &&
    copies(
      /venv|virtualenv|site-packages|dist-packages|^\/usr\/local\/?$|^\/install\/?$|^\/root\/\.local/,
    )
  )
    return 'maybe';
  const addons = commands.some(
    ({ name, args }) =>
      /^(?:npm|yarn|pnpm)$/.test(name) && args.some((arg) => /^(?:ci|install|i)$/.test(arg)),
  );
  return addons && copies(/node_modules\/?$/) ? 'maybe' : undefined;
}

/** Runtimes that people copy out of their images. */
function isRuntimeFile(
  from: Base | undefined,
  { sources }: Transfer,
): Mismatch['native'] | undefined {
  const id = from?.official?.id ?? '';
  const isRuntime = [
    'node',
    'python',
    'ruby',
    'php',
    'perl',
    'eclipse-temurin',
    'amazoncorretto',
  ].includes(id);
  const paths =
    /^\/(?:usr\/local(?:\/bin(?:\/(?:node|python3?|ruby|php|perl))?|\/lib)?|opt\/java(?:\/openjdk)?|usr\/lib\/jvm\/.*)\/?$/;
  return isRuntime && sources.some((source) => paths.test(source)) ? 'yes' : undefined;
}
