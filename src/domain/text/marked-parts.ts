/** A piece of a sentence: a day, code, or other words. */
export interface Part {
  kind: 'day' | 'code' | 'words';
  text: string;
}

/**
 * A sentence in pieces: days (`2026-08-21`), which never break, and code between backticks, which loses them.
 */
export function markedParts(sentence: string): Part[] {
  return sentence
    .split(/(`[^`]*`|\b\d{4}-\d\d-\d\d\b)/)
    .filter((text) => text !== '')
    .map((text): Part => {
      if (text.length > 1 && text.startsWith('`') && text.endsWith('`')) {
        return { kind: 'code', text: text.slice(1, -1) };
      }
      return { kind: /^\d{4}-\d\d-\d\d$/.test(text) ? 'day' : 'words', text };
    });
}
