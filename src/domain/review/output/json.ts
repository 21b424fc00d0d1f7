import type { ReviewJson } from '../../../schemas/review-json.ts';
import { isDay } from '../../support/status.ts';
import { systemLabel } from '../../tags/support-windows.ts';
import type { Finding } from '../finding.ts';
import { findingLabel } from '../label.ts';
import type { StageView } from '../review.ts';
import type { Reviewed } from './reviewed.ts';

/** Reviews for machines; `review.schema.json` describes it. */
export function jsonOf(files: readonly Reviewed[]): ReviewJson {
  return {
    version: 1,
    files: files.map(({ path, review }) => ({
      path,
      findings: review.findings.map(findingOf),
      suppressed: review.suppressed.map(findingOf),
      stages: review.stages.map(stageOf),
      notChecked: review.notChecked.map(({ rule, subject, reason }) => ({
        ...(rule && { rule: findingLabel(rule) }),
        ...(subject && { subject }),
        reason,
      })),
    })),
  };
}

function findingOf(finding: Finding): ReviewJson['files'][number]['findings'][number] {
  const { rule, severity, line, column, endLine, endColumn, message, suggestion } = finding;
  return {
    rule: findingLabel(rule),
    severity,
    line,
    column,
    endLine,
    endColumn: Math.max(endColumn, 1),
    message,
    ...(suggestion !== undefined && { suggestion }),
  };
}

function stageOf({ name, line, image, base, user }: StageView) {
  const ends = (base?.windows ?? []).flatMap(
    ({ until, ltsUntil }) => ltsUntil ?? (isDay(until) ? until : []),
  );
  const libc = base?.libc && [base.libc, base.libcVersion].filter(Boolean).join(' ');
  const [endOfLife] = ends.toSorted();
  return {
    name,
    line,
    image,
    ...(base?.family && { family: base.family }),
    ...(base?.system?.release && { release: systemLabel(base.system) }),
    ...(libc && { libc }),
    ...(user !== undefined && { user }),
    ...(endOfLife && { endOfLife }),
  };
}
