import { localeIds, type Locale } from '../../i18n/locales.ts';
import type { Rule, Severity } from '../../schemas/rule.ts';
import type { RulesJson, SarifRule } from '../../schemas/rules-json.ts';
import type { Localized } from '../../schemas/text.ts';
import { ruleLabel } from './rules.ts';

/** A rule with its words in both languages. */
export interface WordedRule {
  id: string;
  rule: Rule;
  title: Localized;
  verdict: Localized;
}

/** Builds absolute addresses: of a page in one language, or of a file or short link in none. */
export type AddressOf = (path: string, locale?: Locale) => string;

const levels = { must: 'error', should: 'warning', consider: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** All rules for machines. */
export function rulesJsonOf(
  name: string,
  rules: readonly WordedRule[],
  address: AddressOf,
): RulesJson {
  return {
    $schema: address('/rules.schema.json'),
    name,
    informationUri: address('/'),
    rules: rules.map((rule) => sarifRuleOf(rule, address)),
  };
}

function sarifRuleOf({ id, rule, title, verdict }: WordedRule, address: AddressOf): SarifRule {
  const helpUri = address(`/r/${id}/`);
  const replacedBy = rule.status === 'retired' ? rule.replacedBy : undefined;
  const both = (words: Localized, between: string) =>
    localeIds
      .toReversed()
      .map((locale) => words[locale])
      .join(between);
  return {
    id: ruleLabel(id),
    ...(rule.formerIds.length > 0 && { deprecatedIds: rule.formerIds.map(ruleLabel) }),
    shortDescription: { text: title.en },
    fullDescription: { text: verdict.en },
    help: {
      text: `${both(verdict, '\n')}\n${helpUri}`,
      markdown: `${both(verdict, '\n\n')}\n\n[${ruleLabel(id)} · ${title.en}](${helpUri})`,
    },
    helpUri,
    defaultConfiguration: { level: levels[rule.severity] },
    properties: {
      title,
      verdict,
      severity: rule.severity,
      status: rule.status,
      ...(replacedBy && { replacedBy: ruleLabel(replacedBy) }),
      pages: { zh: address(`/rules/${id}/`, 'zh'), en: address(`/rules/${id}/`, 'en') },
      checked: rule.checked,
      hadolint: rule.hadolint,
      otherTools: { ...rule.otherTools, kics: rule.otherTools.kics.map(({ id: query }) => query) },
      related: rule.related.map(ruleLabel),
      tags: ['dockerfile', 'base-image', ...rule.runtimes, ...rule.images],
    },
  };
}
