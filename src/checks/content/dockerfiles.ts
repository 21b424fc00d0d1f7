import {
  keywords,
  parseDockerfile,
  unpairedComments,
  type Stage,
} from '../../domain/images/dockerfile.ts';
import {
  libcOf,
  parseReference,
  runtimeOf,
  suiteOf,
  suiteVersion,
} from '../../domain/tags/reference.ts';
import { didYouMeanOneOf } from '../../domain/text/nearest.ts';
import { daysUntil, isDay } from '../../domain/support/status.ts';
import type { Content } from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';

/**
 * Sample Dockerfiles parse and keep the rules this site teaches.
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
  return samplesOf(content).flatMap(([file, text]) => {
    const { stages } = parseDockerfile(text);
    return stages.flatMap((stage) => endOfLifeParts(content, file, stage, today));
  });
}

const samplesOf = ({ files }: Content) =>
  [...files].filter(([file]) => file.endsWith('.Dockerfile'));

/**
 * Holds one Dockerfile against our rules.
 * @param today day (`YYYY-MM-DD`) on which nothing in it may have ended
 */
export function checkDockerfile(
  content: Pick<Content, 'images' | 'runtimes'>,
  file: string,
  text: string,
  today: string,
): Problem[] {
  const problems: Problem[] = [];
  const report = (line: number, field: string, message: string, fix: string) =>
    problems.push({ file, line, field, message, fix });
  const { stages, unknown } = parseDockerfile(text);
  for (const entry of unknown) {
    const [line, keyword] = entry.split(': ');
    report(
      Number(line),
      keyword!,
      `is not a Dockerfile instruction${didYouMeanOneOf(keyword!, keywords)}`,
      'correct its spelling',
    );
  }
  const final = stages.at(-1);
  if (!final) {
    report(1, 'FROM', 'is missing', 'begin with FROM and an image with its version');
    return problems;
  }
  const names = new Set(stages.map(({ name }) => name));
  const external = stages.filter(({ from }) => !names.has(from) && from !== 'scratch');
  for (const stage of external) {
    const { tag, digest } = parseReference(stage.from);
    if (!tag && !digest) {
      report(stage.line, stage.from, 'has no tag', 'name a version, as in debian:13-slim');
    } else if (tag && !digest && /^(latest|stable|lts|current|edge|mainline)(-|$)/.test(tag)) {
      // Beside a digest the tag is a comment; some publishers have no other.
      report(
        stage.line,
        stage.from,
        `"${tag}" names no version`,
        'name a version, as in debian:13-slim',
      );
    }
    problems.push(...endOfLifeParts(content, file, stage, today));
  }
  problems.push(...mismatches(file, stages, final));

  const user = final.instructions.findLast(({ keyword }) => keyword === 'USER');
  if (!user && unknown.length === 0) {
    report(final.line, 'USER', 'is missing in the final stage', 'set a numeric user: USER 65532');
  } else if (user && !/^[1-9]\d*(:\d+)?$/.test(user.text)) {
    report(user.line, `USER ${user.text}`, 'is root or not numeric', 'set a numeric uid above 0');
  }
  const starts = final.instructions.filter(({ keyword }) => /^(CMD|ENTRYPOINT)$/.test(keyword));
  // A misspelt instruction may be the one that is missing.
  if (starts.length === 0 && unknown.length === 0) {
    report(
      final.line,
      'ENTRYPOINT',
      'is missing',
      'say what starts, in exec form: ENTRYPOINT ["/app"]',
    );
  }
  for (const { keyword, text: value, line } of starts) {
    if (!value.startsWith('['))
      report(
        line,
        keyword,
        'is in shell form',
        'write a list, so that the program gets the signals: ["/app"]',
      );
  }
  return problems;
}

const records = {
  debian: 'debian',
  ubuntu: 'ubuntu',
  alpine: 'alpine',
  ubi: 'ubi-minimal',
  suse: 'suse-bci',
};

/** What in a stage is past its end of life. */
function endOfLifeParts(
  { images, runtimes }: Pick<Content, 'images' | 'runtimes'>,
  file: string,
  { from, line }: Stage,
  today: string,
): Problem[] {
  const suite = suiteOf(from);
  const release =
    suite && suite.os in records
      ? images
          .get(records[suite.os as keyof typeof records])
          ?.data.releases.find(({ version }) => suiteVersion(version) === suite.version)
      : undefined;
  const runtime = runtimeOf(from);
  const runtimeLine =
    runtime &&
    runtimes.get(runtime.id)?.data.lines.entries.find(({ version }) => version === runtime.version);
  const ends: [string, string | undefined][] = [
    [`${suite?.os} ${suite?.version}`, release && isDay(release.until) ? release.until : undefined],
    [
      `${runtime?.id} ${runtime?.version}`,
      runtimeLine && isDay(runtimeLine.until) ? runtimeLine.until : undefined,
    ],
  ];
  return ends.flatMap(([name, until]) =>
    until && daysUntil(until, today) < 0
      ? [
          {
            file,
            line,
            field: from,
            message: `${name} ended on ${until}`,
            fix: 'move the sample to a line that is still supported',
          },
        ]
      : [],
  );
}

/** Images without a C library of their own: what runs there is static, wherever it was built. */
const withoutLibc = /^scratch$|distroless\/static|\/static:/;

/** A stage whose files are copied into the final one must be built on the same C library and release. */
function mismatches(file: string, stages: readonly Stage[], final: Stage): Problem[] {
  const suite = suiteOf(final.from);
  if (!suite || withoutLibc.test(final.from)) return [];
  const copied = final.instructions
    .filter(({ keyword }) => keyword === 'COPY')
    .flatMap(({ text }) => /--from=(\S+)/.exec(text)?.[1] ?? []);
  return stages
    .filter(({ name }) => name && copied.includes(name))
    .flatMap(({ from, line }): Problem[] => {
      const builder = suiteOf(from);
      if (!builder) return [];
      const same = builder.os === suite.os && builder.version === suite.version;
      if (same) return [];
      const what = libcOf(builder) === libcOf(suite) ? 'release' : 'C library';
      return [
        {
          file,
          line,
          field: from,
          message: `builds on another ${what} than ${final.from} runs on`,
          fix: 'let both stages be of the same distribution and release',
        },
      ];
    });
}
