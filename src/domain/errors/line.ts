/** Most characters of a line that are looked at: its first and its last ones. */
const longest = 2000;

/**
 * A line of a log in the form that patterns are written for: without colors and control characters, with one kind of
 * quotation mark (`'`) and single spaces. Never throws, whatever the text holds.
 */
export function normalizeLine(line: string): string {
  const cut =
    line.length > longest ? `${line.slice(0, longest / 2)} … ${line.slice(-longest / 2)}` : line;
  return (
    cut
      // Colors, with the escape character or, as logs are often copied, without it.
      .replace(/\u001b\[[\d;?]{0,12}[A-Za-z]|\[\d{1,3}(?:;\d{1,3}){0,4}m/g, '')
      .replace(/&(?:quot|apos|#39);/g, "'")
      .replace(/\\?["“”„‟‘’‚‛`´«»]/gu, "'")
      .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
      .trim()
  );
}

/** Words of a line that says what went wrong. */
const telling =
  /error|fail|fatal|panic|exception|cannot|can't|could not|unable|denied|no such|not found|invalid|missing/i;

/**
 * The line of a text that is most likely to say what went wrong: the last one with a word of errors, or else the last
 * one with a word at all. Cut to what a search takes.
 * @returns the line, normalized; empty when no line holds a word
 */
export function lineToSearch(text: string): string {
  // The end of a log is where it stopped.
  const lines = text
    .slice(-20_000)
    .split(/[\n\r]/)
    .map(normalizeLine);
  const last = (wanted: RegExp) => lines.findLast((line) => wanted.test(line));
  return (last(telling) ?? last(/\p{L}{2}/u) ?? '').slice(0, 200);
}
