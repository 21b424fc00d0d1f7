import type { Locale } from '../../../i18n/locales.ts';
import { findingLabel } from '../label.ts';
import type { Finding } from '../finding.ts';
import { severityWords } from './markdown.ts';
import { withoutRepeats } from './repeats.ts';
import type { Reviewed } from './reviewed.ts';

/** What the text needs to know beside the reviews. */
export interface TextFacts {
  locale: Locale;
  /** Is it read in a terminal that shows colours? */
  colour: boolean;
  linkOf: (rule: string) => string | undefined;
  /** Address of the page that says what no Dockerfile can show. */
  page: string;
}

const colours = { must: 31, should: 33, consider: 36 } as const;

/** Reviews for a person in a terminal: worst first, with the line rewritten and the link. */
export function textOf(
  files: readonly Reviewed[],
  { locale, colour, linkOf, page }: TextFacts,
): string {
  const paint = (text: string, code: number) => (colour ? `\u001B[${code}m${text}\u001B[0m` : text);
  const parts = files.map(({ path, text, review }) => {
    const lines = text.split(/\r\n|\n|\r/);
    const blocks = withoutRepeats(review.findings).map(({ finding, others }) => {
      const { rule, severity, line, column, message, suggestion } = finding;
      const place = `${path}:${line}:${column}`;
      const old = lines[line - 1]?.trim();
      const rest = [
        ...(others.length > 0 ? [words[locale].others(others)] : []),
        ...(suggestion !== undefined && old
          ? [paint(`- ${old}`, 31), paint(`+ ${suggestion.trim()}`, 32)]
          : []),
        ...(linkOf(rule) ? [paint(linkOf(rule)!, 2)] : []),
      ];
      const head = `${place}  ${paint(severityWords[locale][severity], colours[severity])}  ${paint(findingLabel(rule), 1)}  ${message[locale].replaceAll('`', colour ? '' : '`')}`;
      return [head, ...rest.map((one) => `    ${one}`)].join('\n');
    });
    const notes = review.notChecked
      .filter(({ kind }) => kind === 'image' || kind === 'argument')
      .map(
        ({ subject, reason }) =>
          `${words[locale].notChecked}${subject}${locale === 'zh' ? '：' : ': '}${reason[locale]}`,
      );
    const taken = review.suppressed.length > 0 ? [words[locale].suppressed(review.suppressed)] : [];
    return [...blocks, ...[...taken, ...notes].map((note) => paint(`${path}  ${note}`, 2))].join(
      '\n',
    );
  });
  const all = files.flatMap(({ review }) => review.findings);
  return `${[...parts.filter(Boolean), words[locale].sum(all, files.length), paint(`${words[locale].more}${page}`, 2)].join('\n')}\n`;
}

const count = (findings: readonly Finding[], weight: Finding['severity']) =>
  findings.filter(({ severity }) => severity === weight).length;

const words = {
  zh: {
    others: (lines: readonly number[]) => `还有第${lines.join('、')}行`,
    notChecked: '未检查：',
    suppressed: (findings: readonly Finding[]) =>
      `注释忽略了${findings.length}条：${findings.map(({ rule }) => findingLabel(rule)).join('、')}`,
    sum: (findings: readonly Finding[], files: number) =>
      `${files}个文件：必须${count(findings, 'must')}条，应当${count(findings, 'should')}条，想一想${count(findings, 'consider')}条`,
    more: 'Dockerfile里看不出来的规则：',
  },
  en: {
    others: (lines: readonly number[]) =>
      `also on ${lines.length > 1 ? 'lines' : 'line'} ${lines.join(', ')}`,
    notChecked: 'not checked: ',
    suppressed: (findings: readonly Finding[]) =>
      `a comment takes back ${findings.length}: ${findings.map(({ rule }) => findingLabel(rule)).join(', ')}`,
    sum: (findings: readonly Finding[], files: number) =>
      `${files} ${files === 1 ? 'file' : 'files'}: ${count(findings, 'must')} must, ${count(findings, 'should')} should, ${count(findings, 'consider')} consider`,
    more: 'Rules that cannot be checked in a Dockerfile: ',
  },
} as const;
