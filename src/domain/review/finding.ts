import type { Severity } from '../../schemas/rule.ts';
import type { Localized } from '../../schemas/text.ts';
import type { Base } from './base.ts';
import type { Facts } from './facts.ts';
import type { Range } from './parse.ts';
import type { Dockerfile, Stage, Transfer } from './stages.ts';

/** Id of a rule as in addresses, e.g. `bi003`; `syntax` for a line that cannot be read. */
export type RuleId = `bi${string}` | 'syntax';

/** One thing to change, and where. */
export interface Finding extends Range {
  rule: RuleId;
  /**
   * As heavy as the rule at most. `consider` where the Dockerfile shows a reason to ask, and not that the rule is
   * broken.
   */
  severity: Severity;
  /** Why in this case; whole sentences. `` ` `` marks code. */
  message: Localized;
  /** What the lines from `line` to `endLine` should say, where one line can be rewritten without guessing. */
  suggestion?: string;
}

/** A Dockerfile with the facts of all images it names. */
export interface Subject extends Dockerfile {
  /** Facts of an image by its reference as resolved, or of `scratch`. */
  bases: ReadonlyMap<string, Base>;
  /** The image at the root of a stage. */
  baseOf: (stage: Stage) => Base | undefined;
  /** Stages and copies with the images they name, those in the final image first to last. */
  named: readonly NamedImage[];
  /** Stages whose files reach the last one, itself among them. */
  inImage: ReadonlySet<Stage>;
}

/** An image where it is named. */
export interface NamedImage {
  base: Base;
  range: Range;
  /** As it is written. */
  written: string;
  stage: Stage;
  /** Absent for `FROM`. */
  transfer?: Transfer;
}

/** A rule: what it finds in a Dockerfile. Pure; without an order. */
export type Check = (dockerfile: Subject, facts: Facts) => Finding[];

/** The weight of a finding is never above that of its rule. */
export function atMost(severity: Severity, rule: Severity | undefined): Severity {
  const order: readonly Severity[] = ['consider', 'should', 'must'];
  return order[Math.min(order.indexOf(severity), order.indexOf(rule ?? 'must'))]!;
}

/**
 * A line with a part of it replaced.
 * @returns undefined where the part goes over several lines
 */
export function rewrite(
  { lines }: Pick<Dockerfile, 'lines'>,
  { line, column, endLine, endColumn }: Range,
  text: string,
): string | undefined {
  const old = lines[line - 1];
  if (old === undefined || line !== endLine) return undefined;
  return `${old.slice(0, column - 1)}${text}${old.slice(endColumn - 1)}`.trimEnd();
}

/** A suggestion as a part of a finding; nothing where the line would stay as it is. */
function suggest(
  dockerfile: Pick<Dockerfile, 'lines'>,
  range: Range,
  text: string | undefined,
): { suggestion?: string } {
  const line = text === undefined ? undefined : rewrite(dockerfile, range, text);
  return line === undefined || line === dockerfile.lines[range.line - 1]
    ? {}
    : { suggestion: line };
}

/** The line with another tag for the image; nothing where the image is the value of an argument, or has a digest. */
export function suggestTag(
  dockerfile: Pick<Dockerfile, 'lines'>,
  { base, range, written }: NamedImage,
  tag: string | undefined,
): { suggestion?: string } {
  if (!tag || base.digest || written.includes('$')) return {};
  const colon = written.indexOf(':', written.lastIndexOf('/') + 1);
  return suggest(dockerfile, range, `${colon < 0 ? written : written.slice(0, colon)}:${tag}`);
}

/** The place of a finding without what else the object holds. */
export function placeOf({ line, column, endLine, endColumn }: Range): Range {
  return { line, column, endLine, endColumn };
}
