import type { Locale } from '../../../i18n/locales.ts';
import type { Localized } from '../../../schemas/text.ts';
import { markdownLine } from '../comment.ts';
import type { Finding } from '../finding.ts';
import { findingLabel } from '../label.ts';
import { withoutRepeats } from './repeats.ts';
import type { Reviewed } from './reviewed.ts';

/** What a comment on a finding needs beside it. */
export interface CommentFacts {
  locale: Locale;
  titleOf: (rule: string) => Localized | undefined;
  linkOf: (rule: string) => string | undefined;
}

/** One finding as a review comment: why, the reader's own line rewritten as a suggestion block, and the link. */
export function commentOf(finding: Finding, { locale, titleOf, linkOf }: CommentFacts): string {
  const { rule, message, suggestion } = finding;
  const title = titleOf(rule)?.[locale];
  const link = linkOf(rule);
  return [
    message[locale],
    suggestion === undefined ? undefined : suggestionBlock(suggestion),
    title && link ? markdownLine({ title: `${findingLabel(rule)} · ${title}`, link }) : undefined,
  ]
    .filter((part) => part !== undefined)
    .join('\n\n');
}

/** A block that GitHub and GitLab apply to the commented lines. Its fence is longer than any in the text. */
function suggestionBlock(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}suggestion\n${text}\n${fence}`;
}

/** All findings as one Markdown text, for a pull request or a ticket. */
export function markdownOf(files: readonly Reviewed[], facts: CommentFacts): string {
  const { locale, titleOf, linkOf } = facts;
  const words = {
    zh: { none: '没有发现问题。', lines: (lines: readonly number[]) => `第${lines.join('、')}行` },
    en: {
      none: 'Nothing found.',
      lines: (lines: readonly number[]) =>
        `${lines.length > 1 ? 'Lines' : 'Line'} ${lines.join(', ')}`,
    },
  }[locale];
  return files
    .map(({ path, review }) => {
      const items = withoutRepeats(review.findings).map(({ finding, others }) => {
        const { rule, severity, line, message, suggestion } = finding;
        const title = titleOf(rule)?.[locale];
        const link = linkOf(rule);
        const label = findingLabel(rule);
        const subject =
          title && link ? markdownLine({ title: `${label} · ${title}`, link }) : label;
        const rewritten =
          suggestion === undefined ? '' : `\n\n  \`\`\`dockerfile\n  ${suggestion}\n  \`\`\``;
        return `- **${words.lines([line, ...others])} · ${severityWords[locale][severity]}** · ${subject}\n\n  ${message[locale]}${rewritten}`;
      });
      return `## ${path}\n\n${items.join('\n') || words.none}\n`;
    })
    .join('\n');
}

/** Weights as readers see them. */
export const severityWords = {
  zh: { must: '必须', should: '应当', consider: '想一想' },
  en: { must: 'must', should: 'should', consider: 'consider' },
} as const satisfies Record<Locale, Record<Finding['severity'], string>>;
