import type { Decision } from '../../schemas/decision.ts';
import type { Locale } from '../../i18n/locales.ts';
import { useTranslations } from '../../i18n/translations.ts';
import { flowchartId } from './flowchart-id.ts';

const quote = (text: string) => `"${text.replaceAll('"', '#quot;')}"`;

/**
 * The decision as Mermaid text in one language. Answers that lead to the same place share an arrow.
 * @returns a complete `flowchart` source that GitHub and the Mermaid editor can draw
 */
export function decisionFlowchart(decision: Decision, locale: Locale): string {
  const t = useTranslations(locale);
  const lines = [
    'flowchart TD',
    `  accTitle: ${t('decision.title')}`,
    `  accDescr: ${t('decision.description')}`,
  ];
  for (const [id, node] of Object.entries(decision.nodes)) {
    const question = decision.questions[node.ask];
    if (question) lines.push(`  ask-${id}{{${quote(question.short[locale])}}}:::ask`);
  }
  for (const [id, pick] of Object.entries(decision.picks)) {
    lines.push(`  pick-${id}[${quote(pick.name[locale])}]:::pick`);
  }
  for (const [id, node] of Object.entries(decision.nodes)) {
    const labels = new Map<string, string[]>();
    for (const [answer, edge] of Object.entries(node.answers)) {
      const label = decision.questions[node.ask]?.answers[answer]?.short[locale] ?? answer;
      const target = flowchartId(edge);
      labels.set(target, [...(labels.get(target) ?? []), label]);
    }
    for (const [target, parts] of labels) {
      lines.push(`  ask-${id} -->|${quote(parts.join(' / '))}| ${target}`);
    }
  }
  return lines.join('\n') + '\n';
}
