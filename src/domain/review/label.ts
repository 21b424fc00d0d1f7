import { ruleLabel } from '../rules/rules.ts';

/** A rule as findings show it: `BI003`, or `syntax`. */
export function findingLabel(rule: string): string {
  return rule === 'syntax' ? rule : ruleLabel(rule);
}
