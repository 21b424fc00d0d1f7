import { placeOf, type Check } from '../finding.ts';
import type { Instruction } from '../parse.ts';
import { jsonList } from '../shell.ts';
import { instructionsOf } from '../stages.ts';

/**
 * `CMD` and `ENTRYPOINT` in shell form in the final stage. As Hadolint's DL3025 and Docker's JSONArgsRecommended. Silent
 * as Docker is where `SHELL` is set, and where the shell is replaced with `exec` on a base that has one. What needs the
 * shell, for variables or several commands, weighs less.
 */
export const bi016: Check = (subject) => {
  const { final, baseOf } = subject;
  if (!final) return [];
  const base = baseOf(final);
  const own = instructionsOf(final).filter(({ onbuild }) => !onbuild);
  const isWindows = /windows|nanoserver/.test(`${base?.name} ${base?.tag}`);
  if (isWindows || own.some(({ keyword }) => keyword === 'SHELL')) return [];
  const last = (keyword: string) => own.findLast((one) => one.keyword === keyword);
  return [last('ENTRYPOINT'), last('CMD')].flatMap((start) => {
    if (!start || start.text === '' || jsonList(start.text)) return [];
    const shellLess = base?.shell?.length === 0;
    if (/^exec\s/.test(start.text) && !shellLess) return [];
    const needsShell = /[$&|;<>`*]/.test(start.text) && !start.text.startsWith('[');
    const list = needsShell ? undefined : execForm(start.text.replace(/^exec\s+/, ''));
    return [
      {
        rule: 'bi016' as const,
        severity: needsShell && !shellLess ? ('should' as const) : ('must' as const),
        ...placeOf(start),
        message: shellLess
          ? {
              zh: `shell形式要用\`/bin/sh\`，\`${base.name}\`里没有，容器起不来。`,
              en: `The shell form needs \`/bin/sh\`, which \`${base.name}\` lacks: the container does not start.`,
            }
          : start.text.startsWith('[')
            ? {
                zh: '这个列表不是JSON（JSON只认双引号），会按shell形式执行。',
                en: 'This list is not JSON, which takes double quotes only, so it runs in shell form.',
              }
            : {
                zh: 'shell形式下，停止信号到不了程序：`docker stop`等满时限后强行结束。',
                en: 'In shell form the stop signal does not reach the program: `docker stop` waits and then kills it.',
              },
        ...suggestion(start, list),
      },
    ];
  });
};

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
