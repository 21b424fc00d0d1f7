/**
 * The language of error patterns: regular expressions, made safe and readable.
 *
 * A pattern is looked for in a normalized line (`normalizeLine`), upper and lower case alike. `<file>`, `<path>`,
 * `<name>`, `<version>`, `<hash>` and `<any>` stand for what differs from one log to the next. Nothing may repeat without an end,
 * so that no line, however hostile, takes long: `*`, `+`, `{2,}`, repeated groups, look-around and references back are
 * refused.
 */

/** What stands for the parts of a message that differ. */
const shorthands: Readonly<Record<string, string>> = {
  /** A path or a file name, without spaces, quotes and colons. */
  file: "[^\\s:'()]{1,200}",
  /** The same with a slash in it. */
  path: "[^\\s:'()]{0,200}/[^\\s:'()]{1,100}",
  /** A program, a package, a user. */
  name: '[\\w.+@/-]{1,100}',
  version: '\\d[\\w.+~:-]{0,60}',
  hash: '[0-9a-f]{7,128}',
  /** Anything at all, but not much of it. */
  any: '.{0,160}',
};
const shorthand = new RegExp(`<(${Object.keys(shorthands).join('|')})>`, 'g');

/** The fewest characters that a pattern has to find word for word: fewer would be found in any text. */
const shortestAnchor = 6;
/** Two are enough for a message, and each costs time. */
const mostWild = 2;

/** A pattern that is ready to be looked for. */
export interface CompiledPattern {
  /** Longest text in lower case that a line holds word for word when it matches. */
  anchor: string;
  /** Characters that are matched word for word: of two patterns that match a line, the one with more says more. */
  weight: number;
  expression: RegExp;
}

/**
 * Makes a pattern ready.
 * @throws SyntaxError when the pattern is not valid; see {@link patternFault}
 */
export function compilePattern(pattern: string): CompiledPattern {
  const runs = literalRuns(pattern);
  return {
    anchor: runs.reduce((longest, run) => (run.length > longest.length ? run : longest), ''),
    weight: weigh(pattern.match(token) ?? []),
    expression: new RegExp(expand(pattern), 'i'),
  };
}

const expand = (pattern: string) =>
  pattern.replace(shorthand, (_, name: string) => shorthands[name]!);

/** Tokens of a regular expression: an escape, a class, a shorthand, a bounded repeat, or one character. */
const token = new RegExp(
  `\\\\.|\\[(?:\\\\.|[^\\]\\\\])*\\]|${shorthand.source}|\\{[\\d,]*\\}|.`,
  'gsu',
);

/** Texts in lower case that every match holds, in order. What is optional or one of several is not among them. */
function literalRuns(pattern: string): string[] {
  const tokens = pattern.match(token) ?? [];
  const runs = [''];
  let depth = 0;
  tokens.forEach((text, at) => {
    if (text === '(') depth++;
    const literal = depth === 0 ? literalOf(text) : undefined;
    if (text === ')') depth--;
    const isRepeated = /^[?{]/.test(tokens[at + 1] ?? '');
    if (literal === undefined || isRepeated) runs.push('');
    else runs.push(`${runs.pop()!}${literal.toLowerCase()}`);
  });
  // One of several whole patterns: nothing is in all of them.
  return tokens.some((text, at) => text === '|' && isOutside(tokens, at))
    ? []
    : runs.filter((run) => run);
}

const isOutside = (tokens: readonly string[], at: number) =>
  tokens.slice(0, at).filter((one) => one === '(').length ===
  tokens.slice(0, at).filter((one) => one === ')').length;

/** How many characters tokens match word for word, at the least: of alternatives those of the shortest. */
function weigh(tokens: readonly string[]): number {
  const weights = [0];
  for (let at = 0; at < tokens.length; at++) {
    const text = tokens[at]!;
    const end = text === '(' ? closing(tokens, at) : at;
    if (text === '|') weights.push(0);
    // What is optional or repeated may be absent; `?:` behind a bracket is its mark.
    else if (!/^[?{]/.test(tokens[end + 1] ?? '')) {
      const inside = tokens
        .slice(at + 1, end)
        .join('')
        .startsWith('?:')
        ? at + 3
        : at + 1;
      const weight =
        text === '(' ? weigh(tokens.slice(inside, end)) : Number(literalOf(text) !== undefined);
      weights[weights.length - 1]! += weight;
    }
    at = end;
  }
  return Math.min(...weights);
}

/** Where the group ends that begins at a token. */
function closing(tokens: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    if (tokens[at] === '(') depth++;
    if (tokens[at] === ')' && --depth === 0) return at;
  }
  return tokens.length - 1;
}

/** The character that a token stands for, if it stands for one. */
function literalOf(text: string): string | undefined {
  if (/^\\[^\w\s]$/.test(text)) return text.slice(1);
  return text.length <= 2 && !/^[\\[\](){}.?*+^$|<]/.test(text) ? text : undefined;
}

/** What is wrong with a pattern, in an author's words. */
export interface PatternFault {
  message: string;
  fix: string;
}

/**
 * Looks for what a pattern may not hold.
 * @returns the first fault; undefined when the pattern is safe and says enough
 */
export function patternFault(pattern: string): PatternFault | undefined {
  const tokens = pattern.match(token) ?? [];
  const unbounded = tokens.find((text) => /^([*+]|\{\d*,\})$/.test(text));
  if (unbounded) {
    return {
      message: `repeats without an end: ${unbounded}`,
      fix: 'write how often at most, as in {1,40}, or <any>, <file>, <name>; \\+ is the character',
    };
  }
  if (/\(\?(?!:)/.test(pattern) || /\\[1-9k]/.test(pattern)) {
    return {
      message: 'looks around or refers back',
      fix: 'say it with characters, classes and (?:one|another)',
    };
  }
  if (tokens.some((text, at) => text === ')' && tokens[at + 1]?.startsWith('{'))) {
    return { message: 'repeats a group', fix: 'write out what is repeated' };
  }
  const wild = tokens.filter((text) => text === '<any>').length;
  if (wild > mostWild) {
    return {
      message: `holds <any> ${wild} times, at most ${mostWild} are allowed`,
      fix: 'leave out the beginning or the end of the message: a pattern need not match the whole line',
    };
  }
  const quote = tokens.find((text) => /^["“”‘’`«»]$/u.test(text));
  if (quote) {
    return {
      message: `holds ${quote}, which no normalized line does`,
      fix: "write ' for every quotation mark",
    };
  }
  try {
    const { anchor } = compilePattern(pattern);
    if (anchor.length >= shortestAnchor) return undefined;
    return {
      message: `finds only "${anchor}" word for word`,
      fix: `let it hold at least ${shortestAnchor} characters in a row that are neither optional nor wild`,
    };
  } catch (error) {
    return {
      message: (error as Error).message,
      fix: 'write a regular expression of JavaScript: \\ before . ( ) [ ] { } ? $ where the character is meant',
    };
  }
}
