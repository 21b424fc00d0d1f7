import type { Localized } from '../../schemas/text.ts';
import type { Finding } from './finding.ts';
import { keywords, type SyntaxError } from './parse.ts';
import { nearest } from '../text/nearest.ts';

/** Lines that cannot be read, as findings. */
export function syntaxFindings(errors: readonly SyntaxError[]): Finding[] {
  return errors.map(({ kind, range, text }) => ({
    rule: 'syntax',
    severity: 'must',
    ...range,
    message: messageOf(kind, text),
  }));
}

function messageOf(kind: SyntaxError['kind'], text: string): Localized {
  switch (kind) {
    case 'unknown': {
      const meant = nearest(text, keywords);
      return {
        zh: `\`${text}\`不是Dockerfile指令。${meant ? `是想写\`${meant}\`吗？` : ''}`,
        en: `\`${text}\` is not a Dockerfile instruction.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
      };
    }
    case 'heredoc':
      return {
        zh: '这里开始的heredoc没有结束标记。',
        en: 'The here-document that begins here has no end.',
      };
    case 'arguments':
      return {
        zh: `\`${text}\`的参数不全或多余。`,
        en: `\`${text}\` has too few or too many arguments.`,
      };
    case 'before-from':
      return {
        zh: `\`${text}\`写在第一个FROM之前，那里只能有ARG。`,
        en: `\`${text}\` stands before the first FROM, where only ARG may.`,
      };
    case 'no-from':
      return {
        zh: '没有FROM，不是完整的Dockerfile。',
        en: 'There is no FROM, so this is not a whole Dockerfile.',
      };
  }
}
