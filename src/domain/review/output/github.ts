import type { Locale } from '../../../i18n/locales.ts';
import { findingLabel } from '../label.ts';
import type { Reviewed } from './reviewed.ts';

const commands = { must: 'error', should: 'warning', consider: 'notice' } as const;

/**
 * Reviews as GitHub's workflow commands, which become annotations on the lines of a pull request.
 * @param linkOf address of a rule
 */
export function githubOf(
  files: readonly Reviewed[],
  locale: Locale,
  linkOf: (rule: string) => string | undefined,
): string {
  return files
    .flatMap(({ path, review }) =>
      review.findings.map(({ rule, severity, line, endLine, column, message }) => {
        const properties = [
          `file=${property(path)}`,
          `line=${line}`,
          `endLine=${endLine}`,
          `col=${column}`,
          `title=${property(findingLabel(rule))}`,
        ].join(',');
        const text = [message[locale], linkOf(rule)].filter(Boolean).join('\n');
        return `::${commands[severity]} ${properties}::${data(text)}\n`;
      }),
    )
    .join('');
}

const data = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
