/** Runs in the browser: which known errors a text holds. */
import type { ErrorPhase } from '../../schemas/error.ts';
import { normalizeLine } from './line.ts';
import { compilePattern, type CompiledPattern } from './pattern.ts';

/** What has to be known of an error to find it: an entry of `/error-patterns.json`. */
export interface KnownError {
  id: string;
  phase: ErrorPhase;
  /** The message as it is printed: the title of its page. */
  message: string;
  /** In the language of `pattern.ts`. */
  patterns: readonly string[];
  /** It follows from another error as a rule. */
  isConsequence?: boolean | undefined;
}

/** A known error that a text holds. */
export interface FoundError {
  error: KnownError;
  /** Line on which it stands first, counted from 1. */
  line: number;
  /** That line as it was pasted, without the spaces around it; cut when it is long. */
  text: string;
  /** Lines on which it stands. */
  count: number;
}

/** What was found in a text. */
export interface Diagnosis {
  /** The cause first: errors in the order of their lines, then those that follow from others. */
  found: readonly FoundError[];
  /** Lines that were looked at. */
  lines: number;
  /** The text was longer than what is looked at: its middle was left out. */
  isCut: boolean;
}

/** Looks for known errors in a text: one line, or a whole log. */
export type Diagnose = (text: string) => Diagnosis;

/** Most characters that are looked at: the first and the last ones of what is longer. */
const longestText = 4_000_000;
/** Most characters of a line that are shown. */
const longestShown = 300;

/** Characters of a line that a terminal may have broken. */
const [narrowest, widest] = [60, 400];

type Candidate = CompiledPattern & { error: KnownError };

/**
 * Makes a function that looks for errors. The patterns are compiled once; a text costs a search for the fixed words of
 * each, and only those whose words it holds are tried, line by line.
 * @throws SyntaxError when a pattern is not valid
 */
export function diagnoseWith(errors: readonly KnownError[]): Diagnose {
  const all: readonly Candidate[] = errors.flatMap((error) =>
    error.patterns.map((pattern) => ({ ...compilePattern(pattern), error })),
  );
  return (text) => {
    const isCut = text.length > longestText;
    const looked = isCut
      ? `${text.slice(0, longestText / 2)}\n${text.slice(-longestText / 2)}`
      : text;
    const lines = looked.split(/\r\n|[\n\r\u2028\u2029]/);
    const whole = search(all, lines);
    const found = whole.length > 0 ? whole : search(all, joined(lines));
    return { found: found.toSorted(byCause), lines: lines.length, isCut };
  };
}

/** The errors in lines, each once, in the order in which they are found. */
function search(all: readonly Candidate[], lines: readonly string[]): FoundError[] {
  const normal = lines.map(normalizeLine);
  const lower = normal.join('\n').toLowerCase();
  const candidates = all.filter(({ anchor }) => lower.includes(anchor));
  const found = new Map<string, FoundError>();
  normal.forEach((line, at) => {
    const best = bestOf(candidates, line);
    if (!best) return;
    const before = found.get(best.id);
    if (before) before.count++;
    else found.set(best.id, { error: best, line: at + 1, text: shown(lines[at]!), count: 1 });
  });
  return [...found.values()];
}

/**
 * Lines as they were before a terminal broke them at its edge: each that may have been broken with the one behind it, at
 * its place. A terminal is at least that wide.
 */
function joined(lines: readonly string[]): string[] {
  return lines.map((line, at) => {
    const next = lines[at + 1];
    return next !== undefined && line.length >= narrowest && line.length <= widest
      ? line + next
      : '';
  });
}

/** The error of the pattern that says most about a line. */
function bestOf(candidates: readonly Candidate[], line: string): KnownError | undefined {
  if (!line || candidates.length === 0) return undefined;
  const lower = line.toLowerCase();
  let best: Candidate | undefined;
  for (const one of candidates) {
    if (best && one.weight <= best.weight) continue;
    if (lower.includes(one.anchor) && one.expression.test(line)) best = one;
  }
  return best?.error;
}

const byCause = (a: FoundError, b: FoundError) =>
  Number(a.error.isConsequence ?? false) - Number(b.error.isConsequence ?? false) ||
  a.line - b.line;

function shown(line: string): string {
  const text = line.trim();
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}
