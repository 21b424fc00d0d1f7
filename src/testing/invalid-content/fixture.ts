import { formatProblem, type Problem } from '../../content/problem.ts';
import type { Files } from '../../content/read.ts';

/** Changes the text of a file; a file that is not there has none. `undefined` removes it. */
export type Edit = (text: string) => string | undefined;

/** What an author is told. */
export interface Told extends Omit<Problem, 'line'> {
  /** Text at the end of which stands the line that is named. */
  at?: string;
}

/** A mistake an author makes, and all that the author is told. */
export interface Mistake {
  /** What is wrong, as a phrase. */
  name: string;
  edits: Record<string, Edit>;
  told: Told[];
  /** Why more is told than that. Without it nothing else may be: one mistake is one problem. */
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
 * Makes mistakes in a copy of the content.
 * @throws Error when an edit changes nothing
 */
export function withMistakes(files: Files, ...mistakes: Pick<Mistake, 'name' | 'edits'>[]): Files {
  const broken = new Map(files);
  for (const { name, edits } of mistakes) {
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
 * The lines that a mistake has to print. In a message `⟨text⟩` after a file stands for the line of that text.
 * @throws Error when no line of the file holds the text of `at`
 */
export function printed({ at, ...problem }: Told, files: Files): string {
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
