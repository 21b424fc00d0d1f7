import { placeOf, type Check } from '../finding.ts';
import { instructionsOf } from '../stages.ts';

/** Commands whose failure before a pipe changes nothing, and those that stop reading early. */
const writers = /^(?:echo|printf|yes|cat|true|:|ls|env|set|seq|date|uname|dpkg|getent)$/;
const readers = /^(?:head|true)$/;

/**
 * Pipes whose first commands may fail unnoticed. As Hadolint's DL4006, without those that begin with `echo` and the
 * like, and without readers that stop early. Silent once `SHELL` or the script sets pipefail.
 */
export const bi034: Check = ({ stages, baseOf }) =>
  stages.flatMap((stage) => {
    const shells = instructionsOf(stage).filter(({ keyword }) => keyword === 'SHELL');
    return stage.commands.flatMap((command, index) => {
      const { joint, name, run, script } = command;
      const next = stage.commands[index + 1];
      if (
        joint !== '|' ||
        !next ||
        next.script !== script ||
        writers.test(name) ||
        readers.test(next.name)
      )
        return [];
      const before = shells.findLast(({ line }) => line < run.line)?.text ?? '';
      const text = `${run.text}\n${run.heredocs.map((one) => one.text).join('\n')}`;
      if (/pipefail|pwsh|powershell|cmd/i.test(before) || text.includes('pipefail')) return [];
      // Only the first pipe of a chain is reported.
      const previous = stage.commands[index - 1];
      if (previous?.joint === '|' && previous.script === script) return [];
      const shell =
        baseOf(stage)?.libc === 'musl'
          ? '`SHELL ["/bin/ash", "-eo", "pipefail", "-c"]`'
          : '`SHELL ["/bin/bash", "-o", "pipefail", "-c"]`';
      return [
        {
          rule: 'bi034' as const,
          severity: 'should' as const,
          ...placeOf(command.range),
          message: {
            zh: `管道只看最后一个命令：\`${name}\`失败了，构建照样通过。先写${shell}。`,
            en: `A pipe has the status of its last command: when \`${name}\` fails, the build goes on. Write ${shell} before it.`,
          },
        },
      ];
    });
  });
