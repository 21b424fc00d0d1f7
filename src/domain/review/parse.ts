/**
 * Runs in the browser: reads a Dockerfile as BuildKit does. `dockerfile-ast` reads the same, but it takes 50 ms for a
 * thousand lines and 19 kB of a page; the test beside this file holds the two against each other.
 */

/** A place in the text. Lines and columns are counted from 1; the end column is the one behind the last character. */
export interface Range {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** A word of an instruction, as it is written: quotes stay. */
export interface Word extends Range {
  text: string;
}

/** `--name=value` before the arguments of an instruction. */
export interface Flag extends Range {
  name: string;
  value: string;
}

/** A here-document: `<<EOF` and the lines up to its end. */
export interface Heredoc {
  name: string;
  text: string;
  /** First line of its text. */
  line: number;
}

export interface Instruction extends Range {
  /** In upper case. For `ONBUILD RUN …` it is `RUN`, and `onbuild` is set. */
  keyword: string;
  onbuild: boolean;
  flags: readonly Flag[];
  /** Everything behind the flags with continued lines joined, without the text of here-documents. */
  text: string;
  words: readonly Word[];
  heredocs: readonly Heredoc[];
  /** The place of a part of `text`. */
  rangeOf(start: number, end: number): Range;
}

export interface Comment {
  line: number;
  /** Without the `#`. */
  text: string;
}

/** Why a line cannot be read. */
export type SyntaxProblem = 'unknown' | 'heredoc' | 'arguments' | 'before-from' | 'no-from';

export interface SyntaxError {
  kind: SyntaxProblem;
  range: Range;
  /** What is written there, shortened. */
  text: string;
}

/** A Dockerfile, instruction by instruction. */
export interface ParsedFile {
  /** Lines without their ends. */
  lines: readonly string[];
  instructions: readonly Instruction[];
  comments: readonly Comment[];
  errors: readonly SyntaxError[];
  escape: '\\' | '`';
}

export const keywords: ReadonlySet<string> = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  ),
);

/** Where a piece of joined text comes from. */
interface Piece {
  /** Offset in the joined text. */
  at: number;
  line: number;
  column: number;
}

interface Joined {
  text: string;
  pieces: readonly Piece[];
  line: number;
  endLine: number;
}

/**
 * Reads a Dockerfile. Never throws; what cannot be read is in `errors`.
 * @param text with any line ends, with or without a byte order mark
 */
export function parseFile(text: string): ParsedFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const escape = escapeOf(lines);
  const instructions: Instruction[] = [];
  const comments: Comment[] = [];
  const errors: SyntaxError[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (!line.trim()) continue;
    if (isComment(line)) {
      comments.push({ line: at + 1, text: line.trim().slice(1) });
      continue;
    }
    const joined = joinLines(lines, at, escape, comments);
    at = joined.endLine - 1;
    const { heredocs, endLine, open } = heredocsOf(joined, lines);
    at = endLine - 1;
    const instruction = readInstruction({ ...joined, endLine }, heredocs, escape);
    if (!instruction) continue;
    const { line: first, column, keyword } = instruction;
    const at1 = { line: first, column, endLine: first, endColumn: column + keyword.length };
    const fail = (kind: SyntaxProblem) => errors.push({ kind, range: at1, text: short(keyword) });
    if (!keywords.has(keyword)) fail('unknown');
    else if (open) fail('heredoc');
    else if (lacksArguments(instruction)) fail('arguments');
    if (keywords.has(keyword)) instructions.push(instruction);
  }
  const start = instructions.find(({ keyword }) => keyword !== 'ARG');
  if (start && start.keyword !== 'FROM') {
    const { line, column, keyword } = start;
    const range = { line, column, endLine: line, endColumn: column + keyword.length };
    errors.push({ kind: 'before-from', range, text: keyword });
  } else if (!start) {
    const range = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    errors.push({ kind: 'no-from', range, text: '' });
  }
  errors.sort((a, b) => a.range.line - b.range.line);
  return { lines, instructions, comments, errors, escape };
}

const isComment = (line: string) => /^\s*#/.test(line);
const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** The escape character, from the directives at the top. */
function escapeOf(lines: readonly string[]): '\\' | '`' {
  for (const line of lines) {
    const [, name, value] = /^\s*#\s*([A-Za-z]+)\s*=\s*(\S*)/.exec(line) ?? [];
    if (!name) break;
    if (name.toLowerCase() === 'escape') return value === '`' ? '`' : '\\';
  }
  return '\\';
}

/** Joins a line with those that continue it. Comments and empty lines between them are left out, as BuildKit does. */
function joinLines(
  lines: readonly string[],
  start: number,
  escape: string,
  comments: Comment[],
): Joined {
  const continued = escape === '`' ? /(?:^|[^`])`[ \t]*$/ : /(?:^|[^\\])\\[ \t]*$/;
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  let at = start;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    if (at > start && isComment(line)) {
      comments.push({ line: at + 1, text: line.trim().slice(1) });
      continue;
    }
    if (at > start && !line.trim()) continue;
    const goesOn = continued.test(line);
    const part = goesOn ? line.slice(0, line.lastIndexOf(escape)) : line;
    pieces.push({ at: length, line: at + 1, column: 1 });
    parts.push(part);
    length += part.length;
    if (!goesOn) break;
  }
  return {
    text: parts.join(''),
    pieces,
    line: start + 1,
    endLine: Math.min(at, lines.length - 1) + 1,
  };
}

/** Reads the here-documents a line opens; their text follows it. */
function heredocsOf(
  { text, endLine }: Joined,
  lines: readonly string[],
): { heredocs: Heredoc[]; endLine: number; open: boolean } {
  const heredocs: Heredoc[] = [];
  let at = endLine;
  let open = false;
  if (!text.includes('<<') || !/^\s*(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\s/i.test(text)) {
    return { heredocs, endLine, open };
  }
  for (const { text: word } of splitWords(text)) {
    const [, chomp, name] = /^\d*<<(-?)["']?([^\s<"']+)["']?$/.exec(word) ?? [];
    if (!name) continue;
    const first = at;
    const isEnd = (line: string) => (chomp ? line.replace(/^\t+/, '') : line) === name;
    while (at < lines.length && !isEnd(lines[at]!)) at++;
    open ||= at >= lines.length;
    heredocs.push({ name, text: lines.slice(first, at).join('\n'), line: first + 1 });
    at++;
  }
  return { heredocs, endLine: Math.min(Math.max(at, endLine), lines.length), open };
}

/** Words of a text with their offsets: cut at white space that is not in quotes. */
function splitWords(text: string, escape = '\\'): { text: string; at: number }[] {
  const words: { text: string; at: number }[] = [];
  let start = -1;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (start < 0) {
      if (char === ' ' || char === '\t') continue;
      start = at;
    }
    if (quote) {
      if (char === quote) quote = '';
      else if (char === escape && quote === '"') at++;
    } else if (char === '"' || char === "'") {
      quote = char;
    } else if (char === escape) {
      at++;
    } else if (char === ' ' || char === '\t') {
      words.push({ text: text.slice(start, at), at: start });
      start = -1;
    }
  }
  if (start >= 0) words.push({ text: text.slice(start), at: start });
  return words;
}

function readInstruction(
  { text, pieces, line, endLine }: Joined,
  heredocs: readonly Heredoc[],
  escape: string,
): Instruction | undefined {
  const lastLine = pieces.at(-1)!;
  const place = (offset: number) => {
    let [low, high] = [0, pieces.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (pieces[middle]!.at <= offset) low = middle;
      else high = middle - 1;
    }
    const piece = pieces[low]!;
    return { line: piece.line, column: piece.column + offset - piece.at };
  };
  /** The end of a word belongs to the line of its last character. */
  const range = (start: number, end: number): Range => {
    const first = place(start);
    const last = end > start ? place(end - 1) : { ...first, column: first.column - 1 };
    return { ...first, endLine: last.line, endColumn: last.column + 1 };
  };
  let [keyword, rest] = keywordAt(text, 0);
  if (!keyword) return undefined;
  const onbuild = keyword === 'ONBUILD';
  const first = text.search(/\S/);
  if (onbuild) [keyword, rest] = keywordAt(text, rest);
  const flags: Flag[] = [];
  for (;;) {
    const flag = /^\s*(--([a-z][\w-]*)(?:=("[^"]*"|'[^']*'|\S*))?)(?=\s|$)/.exec(text.slice(rest));
    if (!flag) break;
    const [all, whole, name, value = ''] = flag;
    const start = rest + all.length - whole!.length;
    flags.push({
      name: name!,
      value: value.replace(/^["']|["']$/g, ''),
      ...range(start, rest + all.length),
    });
    rest += all.length;
  }
  const from = rest + (/^\s*/.exec(text.slice(rest))?.[0].length ?? 0);
  const body = text.slice(from).trimEnd();
  let words: Word[] | undefined;
  return {
    keyword: keyword || 'ONBUILD',
    onbuild,
    flags,
    text: body,
    get words() {
      words ??= (body.startsWith('[') ? [] : splitWords(body, escape)).map(
        ({ text: word, at }) => ({
          text: word,
          ...range(from + at, from + at + word.length),
        }),
      );
      return words;
    },
    heredocs,
    ...place(first),
    line,
    endLine,
    endColumn: lastLine.column + text.trimEnd().length - lastLine.at,
    rangeOf: (start, end) => range(from + start, from + end),
  };
}

/** The keyword that begins at or behind an offset, in upper case, and where it ends. */
function keywordAt(text: string, from: number): [keyword: string, end: number] {
  const match = /^\s*(\S+)/.exec(text.slice(from));
  if (!match) return ['', text.length];
  return [match[1]!.toUpperCase(), from + match[0].length];
}

function lacksArguments(instruction: Instruction): boolean {
  const { keyword, text } = instruction;
  if (keyword !== 'FROM' && keyword !== 'COPY' && keyword !== 'ADD') {
    return (
      text === '' && instruction.flags.length === 0 && keyword !== 'CMD' && keyword !== 'ENTRYPOINT'
    );
  }
  const { words } = instruction;
  if (keyword === 'FROM')
    return words.length !== 1 && !(words.length === 3 && /^as$/i.test(words[1]!.text));
  return words.length < 2 && !text.startsWith('[');
}
