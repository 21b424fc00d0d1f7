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
