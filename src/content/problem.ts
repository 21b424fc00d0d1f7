/** Something an author has to put right. */
export interface Problem {
  /** File from the root of the project, or page of the built site. */
  file: string;
  /** Line counted from 1, where it is known. */
  line?: number | undefined;
  /** Field or element the problem is in. */
  field?: string | undefined;
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  fix: string;
}

/** A problem as two lines of text: where and what, then the fix. */
export function formatProblem({ file, line, field, message, fix }: Problem): string {
  const place = line ? `${file}:${line}` : file;
  return `${place}${field ? `  ${field}` : ''}  ${message}\n    → ${fix}`;
}

/** All problems with a closing count; an empty string when there are none. */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const sorted = problems.toSorted(
    (a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0),
  );
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${sorted.map(formatProblem).join('\n')}\n\n${count}`;
}
