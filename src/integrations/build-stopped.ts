import { formatProblems, type Problem } from '../content/problem.ts';

/** Thrown when a build stops over problems an author can mend. The message lists them all. */
export class BuildStopped extends Error {
  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'BuildStopped';
    // Astro prints the stack of an error beside its message; here it would only lead into the build.
    this.stack = '';
  }
}
