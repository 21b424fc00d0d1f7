/** Text normalized for comparison: one width, one case, hyphens and quotes as spaces, none beside Chinese characters. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u200b/g, '')
    .replace(/[\s\-`'"“”‘’]+/g, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim();
}

/** Does a comparable text hold a comparable word? A Latin word counts from its beginning. */
export function holds(text: string, word: string): boolean {
  const stem = word.replace(/^([a-z]{3,})(?:s|ed|ing)$/, '$1');
  for (let index = text.indexOf(stem); index >= 0; index = text.indexOf(stem, index + 1)) {
    const inWord = index > 0 && /[a-z0-9]/.test(text[index - 1]!) && /^[a-z0-9]/.test(stem);
    if (!inWord) return true;
  }
  return false;
}

/** The pieces of a query a text must hold: what spaces part, and what a change of script parts. */
export function queryPieces(query: string): string[] {
  return comparable(query).match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) ?? [];
}
