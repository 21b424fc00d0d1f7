import { checkContent } from '../checks/index.ts';
import type { Problem } from '../content/problem.ts';
import { mapToSource } from '../content/locate.ts';
import { readContent } from '../content/read.ts';
import { versionsOnRecord, type Versions } from '../content/versions.ts';
import type { Move } from '../schemas/moved.ts';
import { knownWords } from '../search/names.ts';
import { BuildStopped } from './build-stopped.ts';

/** What the build needs of the content after it was checked. The content itself, with a tree for each page, is let go. */
export interface CheckedContent {
  versions: Versions;
  moves: readonly Move[];
  /** Words a misspelt search may have meant, see search/names.ts. */
  words: readonly string[];
}

/**
 * Reads and checks all content.
 * @throws BuildStopped with every problem found
 */
export function readCheckedContent(): CheckedContent {
  const content = readContent('.');
  const problems = checkContent(content);
  if (problems.length > 0) throw new BuildStopped(problems);
  return {
    versions: versionsOnRecord(content),
    moves: content.moved?.data ?? [],
    words: knownWords(content),
  };
}

/**
 * Points problems of built pages to what their authors wrote, see {@link mapToSource}.
 * @param base sub-path the site was built for
 */
export function mapAllToSource(problems: readonly Problem[], base: string): Problem[] {
  const content = readContent('.');
  return problems.map((problem) => mapToSource(problem, content, base));
}
