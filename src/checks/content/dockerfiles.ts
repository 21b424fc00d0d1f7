import type { Content } from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';
import { historiesIn, reviewDataOf } from '../../content/review-data.ts';
import { unpairedComments } from '../../domain/images/dockerfile.ts';
import { factsOf, type Facts } from '../../domain/review/facts.ts';
import type { Finding } from '../../domain/review/finding.ts';
import { findingLabel } from '../../domain/review/label.ts';
import { parseFile } from '../../domain/review/parse.ts';
import { review } from '../../domain/review/review.ts';

/**
 * Sample Dockerfiles parse and keep the rules this site teaches, as the review finds them.
 * What they name must have been supported when the decision was reviewed; what ended since is stale, not wrong.
 */
export function checkDockerfiles(content: Content): Problem[] {
  const day = content.decision?.data.reviewed ?? new Date().toISOString().slice(0, 10);
  return samplesOf(content).flatMap(([file, text]) => [
    ...checkDockerfile(content, file, text, day),
    ...checkComments(file, text),
  ]);
}

/** Comments are read in both languages. */
function checkComments(file: string, text: string): Problem[] {
  return unpairedComments(text).map(({ line, lacks }) =>
    lacks === 'mark'
      ? {
          file,
          line,
          message: 'a comment names no language',
          fix: 'begin it with "# en: ", and say the same in a line with "# zh: "',
        }
      : {
          file,
          line,
          message: `a comment is missing in ${lacks}`,
          fix: `say the same below in a line that begins with "# ${lacks}: "`,
        },
  );
}

/** Sample Dockerfiles whose base or runtime is past its end of life. */
export function checkEndOfLifeSamples(content: Content, today: string): Problem[] {
  return samplesOf(content).flatMap(([file, text]) =>
    findingsIn(content, text, today)
      .filter(({ rule }) => rule === 'bi005')
      .map((finding) => problemOf(file, finding)),
  );
}

const samplesOf = ({ files }: Content) =>
  [...files].filter(([file]) => file.endsWith('.Dockerfile'));

/**
 * Holds one Dockerfile against our rules. Questions of the review are none for a sample: its page answers them.
 * @param today day (`YYYY-MM-DD`) on which nothing in it may have ended
 */
export function checkDockerfile(
  content: Content,
  file: string,
  text: string,
  today: string,
): Problem[] {
  const findings = findingsIn(content, text, today);
  const problems = findings.map((finding) => problemOf(file, finding));
  const { instructions } = parseFile(text);
  const isReadable = findings.every(({ rule }) => rule !== 'syntax');
  const starts = instructions.some(({ keyword }) => /^(CMD|ENTRYPOINT)$/.test(keyword));
  const from = instructions.findLast(({ keyword }) => keyword === 'FROM');
  // A misspelt instruction may be the one that is missing.
  if (starts || !isReadable || !from) return problems;
  return [
    ...problems,
    {
      file,
      line: from.line,
      field: 'ENTRYPOINT',
      message: 'is missing',
      fix: 'say what starts, in exec form: ENTRYPOINT ["/app"]',
    },
  ];
}

/** What the review finds and would have changed. */
function findingsIn(content: Content, text: string, today: string): Finding[] {
  const facts = factsFrom(content, today);
  if (!facts) return [];
  return review(text, facts).findings.filter(({ severity }) => severity !== 'consider');
}

const problemOf = (file: string, { rule, line, message, suggestion }: Finding): Problem => ({
  file,
  line,
  field: findingLabel(rule),
  message: message.en,
  fix:
    suggestion === undefined
      ? rule === 'syntax'
        ? 'correct it'
        : `keep the rule: /en/rules/${rule}/`
      : `write ${suggestion}`,
});

const known = new WeakMap<Content, Map<string, Facts>>();

/** The facts of the content as it was read; undefined while its record of tags is broken. */
function factsFrom(content: Content, today: string): Facts | undefined {
  if (!content.tags) return undefined;
  const ofContent = known.get(content) ?? new Map<string, Facts>();
  known.set(content, ofContent);
  const facts =
    ofContent.get(today) ?? factsOf(reviewDataOf(content), historiesIn(content.files), today);
  ofContent.set(today, facts);
  return facts;
}
