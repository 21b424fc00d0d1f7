/** Known errors in what was typed or pasted, as hits before all others. Loaded when it may be a message. */
import { diagnoseWith, type Diagnose, type KnownError } from '../../domain/errors/diagnose.ts';
import { lineToSearch } from '../../domain/errors/line.ts';
import { base } from './pagefind.ts';
import type { Found } from './view.ts';

/** Errors of one text that are shown. */
const most = 4;

let loading: Promise<Diagnose> | undefined;

/**
 * Loads the patterns once.
 * @throws Error when they cannot be loaded; a later attempt may succeed
 */
function loadPatterns(): Promise<Diagnose> {
  loading ??= fetch(`${base}error-patterns.json`).then(async (response) =>
    diagnoseWith((await response.json()) as KnownError[]),
  );
  loading.catch(() => (loading = undefined));
  return loading;
}

/**
 * The known errors in a text, the cause first, each with the line that it was found in.
 * @param errorsPage address of the list of errors, below which each has its page
 */
export async function knownErrors(text: string, errorsPage: string): Promise<Found[]> {
  const { found } = (await loadPatterns())(text);
  return found.slice(0, most).map(({ error, text: line }) => ({
    url: `${errorsPage}${error.id}/`,
    kind: 'errors',
    title: error.message,
    excerpt: '',
    content: line,
    score: 0,
    parts: [{ text: line, marked: true }],
    text: line,
    match: [0, 0],
  }));
}

/** The line of a pasted log to search for: that of the first known error, else the one that sounds most like an error. */
export async function lineOfLog(text: string): Promise<string> {
  const diagnose = await loadPatterns().catch(() => undefined);
  return diagnose?.(text).found[0]?.text ?? lineToSearch(text);
}
