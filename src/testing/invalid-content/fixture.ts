import { formatProblem, type Problem } from '../../content/problem.ts';
import type { Files } from '../../content/read.ts';

/** Changes the text of a file; a file that is not there has none. `undefined` removes it. */
export type Edit = (text: string) => string | undefined;

/** A problem that must be reported. */
export interface Expected extends Omit<Problem, 'line'> {
  /** Text in the file; the reported line is the line on which it ends. */
  at?: string;
}

/** Invalid content: how an author makes the mistake, and every problem that must be reported. */
export interface InvalidFixture {
  /** What is wrong, as a phrase. */
  name: string;
  edits: Record<string, Edit>;
  expected: Expected[];
  /** Why more problems may be reported. Without it there must be no others: one mistake, one problem. */
  more?: string;
}

/** An edit that replaces a text that has to be there. */
export const replace =
  (from: string | RegExp, to: string): Edit =>
  (text) =>
    text.replace(from, to);

/** An edit that adds lines at the end. */
export const append =
  (addition: string): Edit =>
  (text) =>
    `${text}\n${addition}\n`;

/** An edit that removes the file. */
export const remove: Edit = () => undefined;

/**
 * Applies fixtures to a copy of the content.
 * @throws Error when an edit changes nothing
 */
export function withFixtures(
  files: Files,
  ...fixtures: Pick<InvalidFixture, 'name' | 'edits'>[]
): Files {
  const broken = new Map(files);
  for (const { name, edits } of fixtures) {
    for (const [file, edit] of Object.entries(edits)) {
      const before = broken.get(file) ?? '';
      const after = edit(before);
      if (after === before) throw new Error(`${name}: the edit of ${file} changes nothing`);
      if (after === undefined) broken.delete(file);
      else broken.set(file, after);
    }
  }
  return broken;
}

/**
 * The text that must be printed for an expected problem. `⟨text⟩` after a file name in a message stands for the line of
 * that text.
 * @throws Error when no line of the file holds the text of `at`
 */
export function formatExpected({ at, ...problem }: Expected, files: Files): string {
  const message = problem.message.replace(
    /([\w/.-]+):⟨(.+?)⟩/s,
    (_, file: string, text: string) => `${file}:${lineOf(files, file, text)}`,
  );
  const line = at === undefined ? undefined : lineOf(files, problem.file, at);
  return formatProblem({ ...problem, message, line });
}

/** Line on which a text ends, counted from 1. */
function lineOf(files: Files, file: string, text: string): number {
  const [before, after] = (files.get(file) ?? '').split(text);
  if (before === undefined || after === undefined) throw new Error(`${text} is not in ${file}`);
  return `${before}${text}`.split('\n').length;
}
