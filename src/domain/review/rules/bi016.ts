import type { Localized } from '../../../schemas/text.ts';
import type { Base } from '../base.ts';
import { placeOf, type Check, type Finding } from '../finding.ts';
import type { Instruction } from '../parse.ts';
import { jsonList } from '../shell.ts';
import { instructionsOf } from '../stages.ts';

/**
 * `CMD` and `ENTRYPOINT` in shell form in the final stage. As Hadolint's DL3025 and Docker's JSONArgsRecommended. Silent
 * as Docker is where `SHELL` is set, and where the shell is replaced with `exec` on a base that has one. What needs the
 * shell, for variables or several commands, weighs less, and so does what the shell gives way to.
 */
export const bi016: Check = (subject) => {
  const { final, baseOf } = subject;
  if (!final) return [];
  const base = baseOf(final);
  const own = instructionsOf(final).filter(({ onbuild }) => !onbuild);
  const isWindows = /windows|nanoserver/.test(`${base?.name} ${base?.tag}`);
  if (isWindows || own.some(({ keyword }) => keyword === 'SHELL')) return [];
  const last = (keyword: string) => own.findLast((one) => one.keyword === keyword);
  return [last('ENTRYPOINT'), last('CMD')].flatMap((start): Finding[] => {
    if (!start || start.text === '' || jsonList(start.text)) return [];
    const shellLess = base?.shell?.length === 0;
    if (/^exec\s/.test(start.text) && !shellLess) return [];
    const isList = start.text.startsWith('[');
    const needsShell = /[$&|;<>`*]/.test(start.text) && !isList;
    const hasSingle = start.text.includes("'");
    const keeps = keepsSignal(base, start.text);
    const list = needsShell ? undefined : execForm(start.text.replace(/^exec\s+/, ''));
    return [
      {
        rule: 'bi016',
        severity:
          shellLess || isList
            ? 'must'
            : keeps === false
              ? 'consider'
              : keeps && !needsShell
                ? 'must'
                : 'should',
        ...placeOf(start),
        message: shellLess
          ? {
              zh: `shell形式要用\`/bin/sh\`，\`${base.name}\`里没有，容器起不来。`,
              en: `The shell form needs \`/bin/sh\`, which \`${base.name}\` lacks: the container does not start.`,
            }
          : isList
            ? {
                zh: `这个列表不是JSON${hasSingle ? '（JSON只认双引号）' : ''}，会按shell形式执行。`,
                en: `This list is not JSON${hasSingle ? ', which takes double quotes only' : ''}, so it runs in shell form.`,
              }
            : signalWords(keeps, needsShell),
        ...suggestion(start, list),
      },
    ];
  });
};

/**
 * Does the shell stay between the signal and the program? Undefined where the shell is not known, or where it may give
 * way to the last of several commands. Tried with `sleep`: dash 0.5.12 stays, bash 5.2 and the ash of BusyBox 1.35 give
 * way to a lone command.
 */
function keepsSignal(base: Base | undefined, command: string): boolean | undefined {
  const system = base?.system?.name;
  if (system === 'debian' || system === 'ubuntu') return true;
  return system !== undefined && !/[&|;`]/.test(command) ? false : undefined;
}

/** What happens to the stop signal. */
function signalWords(keeps: boolean | undefined, needsShell: boolean): Localized {
  const zh = needsShell ? '在程序前面写`exec`。' : '写成JSON列表。';
  const en = needsShell ? 'Write `exec` before the program.' : 'Write a JSON list.';
  if (keeps === false)
    return {
      zh: `这里的\`/bin/sh\`遇到单独一条命令会让位，停止信号才到得了程序。${zh}`,
      en: `The stop signal arrives only because \`/bin/sh\` gives way to a lone command here. ${en}`,
    };
  return {
    zh: `shell形式下，停止信号${keeps ? '' : '可能'}到不了程序：\`docker stop\`等满时限后强行结束。${zh}`,
    en: `In shell form the stop signal ${keeps ? 'does' : 'may'} not reach the program: \`docker stop\` waits and then kills it. ${en}`,
  };
}

/** A command line of plain words as a JSON list. */
function execForm(text: string): string | undefined {
  if (text.startsWith('[')) {
    const list = text.replaceAll("'", '"');
    return jsonList(list) ? list : undefined;
  }
  const words = text.match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? [];
  if (
    words.some((word) => /^["'].*["'].+/.test(word)) ||
    /\w["']|["']\w+=/.test(text.replace(/"[^"]*"|'[^']*'/g, ' '))
  )
    return undefined;
  if (/^[A-Za-z_]\w*=/.test(words[0] ?? '')) return undefined;
  return `[${words.map((word) => JSON.stringify(word.replace(/^(["'])(.*)\1$/, '$2'))).join(', ')}]`;
}

const suggestion = ({ keyword, line, endLine }: Instruction, list: string | undefined) =>
  list && line === endLine ? { suggestion: `${keyword} ${list}` } : {};
