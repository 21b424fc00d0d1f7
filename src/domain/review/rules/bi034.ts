import { placeOf, type Check } from '../finding.ts';
import { instructionsOf } from '../stages.ts';

/** What fetches or unpacks, and so fails for reasons outside the Dockerfile. */
const fetchers =
  /^(?:curl|wget|git|aria2c|svn|gunzip|gzip|zcat|xz|xzcat|unzip|tar|openssl|gpg|aws|gsutil)$/;
/** Last commands that stop early, and those that fail by themselves when nothing comes. */
const readers =
  /^(?:head|true|grep|egrep|rg|tar|bsdtar|gunzip|gzip|xz|bunzip2|unzip|cpio|gpg|apt-key|sha\d+sum|docker)$/;

/**
 * Pipes whose first command fetches or unpacks: it may fail unnoticed. Hadolint's DL4006 reports every pipe, also those
 * that begin with `echo`, and those that end in `grep` or `tar`, which fail by themselves when nothing comes. Silent once `SHELL` or the
 * script sets pipefail.
 */
export const bi034: Check = ({ stages, baseOf }) =>
  stages.flatMap((stage) => {
    const shells = instructionsOf(stage).filter(({ keyword }) => keyword === 'SHELL');
    return stage.commands.flatMap((command, index) => {
      const { joint, name, run, script } = command;
      if (joint !== '|' || !fetchers.test(name)) return [];
      const chain = stage.commands.slice(index).filter((one) => one.script === script);
      const last = chain.find((one) => one.joint !== '|');
      if (!last || readers.test(last.name)) return [];
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
