import type { Finding } from './finding.ts';
import type { RuleFacts } from './facts.ts';
import type { Comment, Instruction } from './parse.ts';

/** A comment that takes findings of some rules back. */
export interface Suppression {
  /** Line of the comment. */
  line: number;
  /** Ids such as `bi003`. */
  rules: readonly string[];
  /** First and last line it holds for; the whole file for `global`. */
  from: number;
  to: number;
}

/**
 * Reads `# groundwork ignore=BI003,BI004` and `# hadolint ignore=DL3007`, which hold for the instruction that follows,
 * and the same with `global`, which holds for the file. A rule of Hadolint's stands for all of ours that find the same.
 */
export function suppressionsIn(
  comments: readonly Comment[],
  instructions: readonly Instruction[],
  rules: Readonly<Record<string, Pick<RuleFacts, 'hadolint'>>>,
): Suppression[] {
  return comments.flatMap(({ line, text }) => {
    const [, tool, global, list] =
      /^\s*(groundwork|hadolint)\s+(global\s+)?ignore\s*=\s*([A-Za-z0-9,\s]+)/.exec(text) ?? [];
    if (!tool || !list) return [];
    const ids = list.split(/[\s,]+/).filter(Boolean);
    const named =
      tool === 'groundwork'
        ? ids.map((id) => id.toLowerCase()).filter((id) => id in rules)
        : Object.keys(rules).filter((id) => rules[id]!.hadolint.some((one) => ids.includes(one)));
    if (named.length === 0) return [];
    if (global) return [{ line, rules: named, from: 1, to: Infinity }];
    const next = instructions.find(
      (one) => one.line > line || (one.line <= line && one.endLine >= line),
    );
    return next ? [{ line, rules: named, from: next.line, to: next.endLine }] : [];
  });
}

/** Parts findings into those that stand and those that a comment takes back. */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
): { kept: Finding[]; suppressed: Finding[] } {
  const isTaken = ({ rule, line }: Finding) =>
    suppressions.some(({ rules, from, to }) => rules.includes(rule) && from <= line && line <= to);
  return {
    kept: findings.filter((one) => !isTaken(one)),
    suppressed: findings.filter(isTaken),
  };
}
