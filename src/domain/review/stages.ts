import type { Comment, Flag, Instruction, ParsedFile, Range, SyntaxError, Word } from './parse.ts';
import { commandsIn, type RunCommand } from './run.ts';
import { expand, isPlatformArgument, type Variables } from './variables.ts';

/** What a stage or a copy takes its files from. */
export type Origin =
  | { kind: 'stage'; stage: Stage }
  | { kind: 'image'; reference: string }
  | { kind: 'scratch' }
  /** A name that is known to the build only: an argument without a value, or a named context. */
  | { kind: 'unknown'; arguments: readonly string[] };

/** Files that come into a stage from elsewhere: `COPY --from=` or `RUN --mount=from=`. */
export interface Transfer {
  kind: 'copy' | 'mount';
  /** The image or stage, as it is written. */
  written: string;
  origin: Origin;
  instruction: Instruction;
  /** Place of the name. */
  range: Range;
  /** Paths that are copied and where to, variables expanded; empty for a mount. */
  sources: readonly string[];
  target: string;
}

/** One build stage. */
export interface Stage {
  index: number;
  name: string | undefined;
  /** Its `FROM`. */
  from: Instruction;
  /** The image or stage after `FROM`, as it is written. */
  image: Word;
  /** The same with the values of arguments. */
  reference: string;
  platform: Flag | undefined;
  origin: Origin;
  instructions: readonly Instruction[];
  transfers: readonly Transfer[];
  /** Commands of its `RUN`s, in their order. */
  commands: readonly RunCommand[];
  /** Arguments and environment at its end, those of the stages it is built on among them. */
  variables: Variables;
}

/** A Dockerfile as rules see it. */
export interface Dockerfile {
  lines: readonly string[];
  comments: readonly Comment[];
  instructions: readonly Instruction[];
  errors: readonly SyntaxError[];
  stages: readonly Stage[];
  /** The last stage: what `docker build` makes without `--target`. */
  final: Stage | undefined;
  /** Arguments before the first `FROM`. */
  globals: Variables;
}

/** Cuts a file into its stages and finds what each is built on. */
export function stagesOf({ lines, comments, instructions, errors }: ParsedFile): Dockerfile {
  const globals = new Map<string, string | undefined>();
  const stages: Stage[] = [];
  const cut = cutStages(instructions);
  for (const one of cut.before) {
    if (one.keyword === 'ARG') declare(globals, one, globals);
  }
  for (const [from, own] of cut.stages) {
    stages.push(readStage(from, own, stages, globals));
  }
  return { lines, comments, instructions, errors, stages, final: stages.at(-1), globals };
}

/** The stages a stage is built on, itself first. */
export function lineageOf(stage: Stage): Stage[] {
  const lineage = [stage];
  for (let one = stage; one.origin.kind === 'stage';) {
    one = one.origin.stage;
    lineage.push(one);
  }
  return lineage;
}

/** The image, or scratch, at the root of a stage. */
export function rootOf(stage: Stage): Origin {
  return lineageOf(stage).at(-1)!.origin;
}

/** Instructions that shape a stage, those of the stages it is built on first. */
export function instructionsOf(stage: Stage): Instruction[] {
  return lineageOf(stage)
    .toReversed()
    .flatMap(({ instructions }) => instructions);
}

/** Stages whose files reach the last one, itself among them. The others are made with `--target`. */
export function stagesInImage({ final }: Dockerfile): Set<Stage> {
  const reached = new Set<Stage>();
  const visit = (stage: Stage) => {
    if (reached.has(stage)) return;
    reached.add(stage);
    for (const { origin } of [stage, ...stage.transfers]) {
      if (origin.kind === 'stage') visit(origin.stage);
    }
  };
  if (final) visit(final);
  return reached;
}

function cutStages(instructions: readonly Instruction[]) {
  const before: Instruction[] = [];
  const stages: [from: Instruction, own: Instruction[]][] = [];
  for (const one of instructions) {
    if (one.keyword === 'FROM' && !one.onbuild) stages.push([one, []]);
    else (stages.at(-1)?.[1] ?? before).push(one);
  }
  return { before, stages };
}

function readStage(
  from: Instruction,
  own: readonly Instruction[],
  earlier: readonly Stage[],
  globals: Variables,
): Stage {
  const [image, as, name] = from.words;
  const written = image ?? { text: '', ...from.rangeOf(0, 0) };
  const { text: reference, unknown } = expand(written.text, globals);
  const origin = originOf(reference, unknown, earlier, false);
  const variables = new Map(origin.kind === 'stage' ? environmentOf(origin.stage) : []);
  const transfers: Transfer[] = [];
  for (const one of own) {
    if (one.onbuild) continue;
    if (one.keyword === 'ARG' || one.keyword === 'ENV') declare(variables, one, globals);
    if (one.keyword === 'COPY' || one.keyword === 'RUN') {
      transfers.push(...transfersOf(one, earlier, variables, globals));
    }
  }
  return {
    index: earlier.length,
    name: as && /^as$/i.test(as.text) ? name?.text : undefined,
    from,
    image: written,
    reference,
    platform: from.flags.find((flag) => flag.name === 'platform'),
    origin,
    instructions: own,
    transfers,
    commands: commandsIn(own),
    variables,
  };
}

/** Environment variables reach the stages built on one; its arguments do not. */
function environmentOf(stage: Stage): Variables {
  const names = new Set(
    instructionsOf(stage)
      .filter(({ keyword }) => keyword === 'ENV')
      .flatMap((one) => assignmentsOf(one).map(([name]) => name)),
  );
  return new Map([...stage.variables].filter(([name]) => names.has(name)));
}

function originOf(
  reference: string,
  unknown: readonly string[],
  earlier: readonly Stage[],
  isCopy: boolean,
): Origin {
  const stage =
    earlier.findLast(({ name }) => name?.toLowerCase() === reference.toLowerCase()) ??
    (isCopy && /^\d+$/.test(reference) ? earlier[Number(reference)] : undefined);
  if (stage) return { kind: 'stage', stage };
  if (unknown.length > 0 || reference === '') return { kind: 'unknown', arguments: unknown };
  if (reference === 'scratch') return { kind: 'scratch' };
  // A name alone may be a context that the build command names.
  if (isCopy && !/[:@/.]/.test(reference)) return { kind: 'unknown', arguments: [] };
  return { kind: 'image', reference };
}

function transfersOf(
  instruction: Instruction,
  earlier: readonly Stage[],
  variables: Variables,
  globals: Variables,
): Transfer[] {
  const known = new Map([...globals, ...variables]);
  return instruction.flags.flatMap((flag): Transfer[] => {
    const isCopy = flag.name === 'from' && instruction.keyword === 'COPY';
    const mounted = flag.name === 'mount' ? /(?:^|,)from=([^,]+)/.exec(flag.value)?.[1] : undefined;
    const written = isCopy ? flag.value : mounted;
    if (!written) return [];
    const { text, unknown } = expand(written, known);
    const paths = isCopy ? pathsOf(instruction).map((path) => expand(path, known).text) : [];
    return [
      {
        kind: isCopy ? 'copy' : 'mount',
        written,
        origin: originOf(text, unknown, earlier, true),
        instruction,
        range: partOf(flag, written),
        sources: paths.slice(0, -1),
        target: paths.at(-1) ?? '',
      },
    ];
  });
}

/** Place of the image within a flag, which ends with it or goes on with further options. */
function partOf(flag: Flag, image: string): Range {
  const before = `--${flag.name}=`.length + flag.value.lastIndexOf(image);
  const column = flag.column + before;
  return { line: flag.line, column, endLine: flag.line, endColumn: column + image.length };
}

/** Paths of a `COPY`, sources first. */
function pathsOf({ text, words }: Instruction): string[] {
  if (!text.startsWith('[')) return words.map((word) => word.text);
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]!);
}

function declare(
  variables: Map<string, string | undefined>,
  instruction: Instruction,
  globals: Variables,
): void {
  const isArgument = instruction.keyword === 'ARG';
  for (const [name, value] of assignmentsOf(instruction)) {
    if (value === undefined) {
      // `ARG NAME` in a stage takes the value it has before the first FROM, or that of the environment.
      if (!variables.has(name)) variables.set(name, globals.get(name));
      continue;
    }
    const { text, unknown } = expand(value, new Map([...globals, ...variables]));
    if (isArgument && variables.get(name) !== undefined && variables !== globals) continue;
    variables.set(name, unknown.some((one) => !isPlatformArgument(one)) ? undefined : text);
  }
}

/** Names and values of an `ARG` or `ENV`. */
export function assignmentsOf({
  keyword,
  text,
  words,
}: Instruction): [string, string | undefined][] {
  const [first] = words;
  if (keyword === 'ENV' && first && !first.text.includes('=')) {
    return [[first.text, text.slice(first.text.length).trim()]];
  }
  return words.map(({ text: word }) => {
    const at = word.indexOf('=');
    if (at < 0) return [word, undefined];
    return [word.slice(0, at), word.slice(at + 1)];
  });
}
