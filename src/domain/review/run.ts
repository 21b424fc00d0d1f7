import type { Instruction, Range } from './parse.ts';
import { scriptsOf, type Command } from './shell.ts';

/** A command of a `RUN`, with its place. */
export interface RunCommand extends Command {
  run: Instruction;
  range: Range;
  /** All commands of the same script, itself among them. */
  script: readonly Command[];
  /** Its text, as it is written. */
  text: string;
}

/** The commands of all `RUN`s, in their order. */
export function commandsIn(instructions: readonly Instruction[]): RunCommand[] {
  return instructions
    .filter(({ keyword, onbuild }) => keyword === 'RUN' && !onbuild)
    .flatMap((run) =>
      scriptsOf(run).flatMap(({ text, commands, lineAt, inline }) =>
        commands.map((command): RunCommand => {
          const line = lineAt(command.start);
          const range = inline
            ? run.rangeOf(command.start, Math.max(command.start + 1, trimmedEnd(text, command)))
            : { line, column: 1, endLine: line, endColumn: 1 };
          return {
            ...command,
            run,
            range,
            script: commands,
            text: text.slice(command.start, command.end).trim(),
          };
        }),
      ),
    );
}

const trimmedEnd = (text: string, { start, end }: Command) =>
  start + text.slice(start, end).trimEnd().length;
