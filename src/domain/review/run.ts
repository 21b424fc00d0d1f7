import type { Instruction, Range } from './parse.ts';
import { scriptsOf, type Command } from './shell.ts';

/** A command of a `RUN`, with its place. */
export interface RunCommand extends Command {
  run: Instruction;
  range: Range;
  /** All commands of the same script, itself among them. */
  script: readonly Command[];
  /** All commands of the same `RUN`, itself among them. */
  siblings: readonly RunCommand[];
  /** Its text, as it is written. */
  text: string;
}

/** The commands of all `RUN`s, in their order. */
export function commandsIn(instructions: readonly Instruction[]): RunCommand[] {
  return instructions
    .filter(({ keyword, onbuild }) => keyword === 'RUN' && !onbuild)
    .flatMap(commandsOfRun);
}

function commandsOfRun(run: Instruction): RunCommand[] {
  const siblings: RunCommand[] = [];
  for (const { text, commands, lineAt, inline } of scriptsOf(run)) {
    for (const command of commands) {
      const end = command.start + text.slice(command.start, command.end).trimEnd().length;
      const line = lineAt(command.start);
      siblings.push({
        ...command,
        run,
        range: inline
          ? run.rangeOf(command.start, Math.max(command.start + 1, end))
          : { line, column: 1, endLine: line, endColumn: 1 },
        script: commands,
        siblings,
        text: text.slice(command.start, end),
      });
    }
  }
  return siblings;
}
