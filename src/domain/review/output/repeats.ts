import type { Finding } from '../finding.ts';

/** A finding, and the other lines of which the same is said. */
export interface Repeated {
  finding: Finding;
  /** Lines after the first, in their order. */
  others: readonly number[];
}

/**
 * Says the same sentence once: a long file may break one rule on dozens of lines. What comes with a line rewritten
 * stays alone.
 * @param findings in the order in which they are shown, which stays
 */
export function withoutRepeats(findings: readonly Finding[]): Repeated[] {
  const said = new Map<string, { finding: Finding; others: number[] }>();
  for (const [index, finding] of findings.entries()) {
    const { rule, severity, message, suggestion, line } = finding;
    const key = suggestion === undefined ? `${rule} ${severity} ${message.en}` : String(index);
    const before = said.get(key);
    if (before) before.others.push(line);
    else said.set(key, { finding, others: [] });
  }
  return [...said.values()];
}
