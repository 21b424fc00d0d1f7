import { DockerfileParser } from 'dockerfile-ast';
import type { Locale } from '../../i18n/locales.ts';

/** One build stage of a Dockerfile. */
export interface Stage {
  /** The image after `FROM`, or the name of an earlier stage. */
  from: string;
  name?: string;
  /** Line of its `FROM`, counted from 1. */
  line: number;
  instructions: readonly Instruction[];
}

export interface Instruction {
  keyword: string;
  /** Everything after the keyword, heredocs and flags included. */
  text: string;
  line: number;
}

export interface ParsedDockerfile {
  stages: readonly Stage[];
  /** Instructions the parser does not know, each as `line: keyword`. */
  unknown: readonly string[];
}

/** Every instruction of a Dockerfile. */
const keywords: ReadonlySet<string> = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  ),
);

/** Reads a Dockerfile into its stages. Never throws: unknown instructions are listed in `unknown`. */
export function parseDockerfile(text: string): ParsedDockerfile {
  const stages: (Stage & { instructions: Instruction[] })[] = [];
  const unknown: string[] = [];
  const file = DockerfileParser.parse(text);
  const froms = file.getFROMs();
  for (const instruction of file.getInstructions()) {
    const keyword = instruction.getKeyword();
    const line = instruction.getRange().start.line + 1;
    if (!keywords.has(keyword)) unknown.push(`${line}: ${keyword}`);
    if (keyword === 'FROM') {
      const from = froms.find((one) => one.getRange().start.line + 1 === line);
      const name = from?.getBuildStage();
      stages.push({
        from: from?.getImage() ?? '',
        ...(name && { name }),
        line,
        instructions: [],
      });
      continue;
    }
    // The parser's own argument text leaves the flags out.
    const rest = instruction.getTextContent().slice(instruction.getInstruction().length).trim();
    stages.at(-1)?.instructions.push({ keyword, text: rest, line });
  }
  return { stages, unknown };
}

/** What a reader copies out of a Dockerfile: the image it runs on, and the one it is built on. */
export interface DockerfileImages {
  runs: string;
  builds?: string;
  user?: string;
}

/**
 * The images and the user of a Dockerfile.
 * @throws Error when it has no `FROM`
 */
export function imagesOf({ stages }: ParsedDockerfile): DockerfileImages {
  const final = stages.at(-1);
  if (!final) throw new Error('the Dockerfile has no FROM');
  const names = new Set(stages.map(({ name }) => name));
  const builds = stages.find((stage) => stage !== final && !names.has(stage.from))?.from;
  const user = final.instructions.findLast(({ keyword }) => keyword === 'USER')?.text;
  return { runs: final.from, ...(builds && { builds }), ...(user && { user }) };
}

const comment = /^\s*# (?<locale>zh|en): (?<text>.*)$/;

/**
 * A sample Dockerfile as readers of one language see it. A comment names its language (`# en: …`, `# zh: …`);
 * those of the other language are left out, and the mark of the rest.
 */
export function inLanguage(text: string, locale: Locale): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const { groups } = comment.exec(line) ?? {};
      if (!groups) return [line];
      return groups['locale'] === locale ? [`# ${groups['text']}`] : [];
    })
    .join('\n');
}

/** A comment that not every reader can read. */
export interface CommentProblem {
  /** Line, counted from 1. */
  line: number;
  /** The language it lacks, or `mark` when it names none. */
  lacks: Locale | 'mark';
}

/** Comments of a sample that are in one language alone. Directives such as `# syntax=` are in none. */
export function unpairedComments(text: string): CommentProblem[] {
  const lines = text.split('\n');
  const problems: CommentProblem[] = [];
  let block: { line: number; locale: string }[] = [];
  for (const [at, line] of [...lines, ''].entries()) {
    if (/^\s*#(?! *\w+=)/.test(line)) {
      const locale = comment.exec(line)?.groups?.['locale'];
      if (locale) block.push({ line: at + 1, locale });
      else problems.push({ line: at + 1, lacks: 'mark' });
      continue;
    }
    const [first] = block;
    const written = new Set(block.map(({ locale }) => locale));
    if (first && written.size === 1) {
      problems.push({ line: first.line, lacks: first.locale === 'en' ? 'zh' : 'en' });
    }
    block = [];
  }
  return problems;
}
