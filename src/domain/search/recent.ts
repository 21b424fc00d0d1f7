/** Searches that are offered, the newest first. */
const most = 5;
/** Characters of a search that are offered. */
const longest = 100;

/**
 * The searches in what the browser has kept, which anybody may have written.
 * @param kept one search a line, the newest first, or nothing
 * @returns each once
 */
export function readSearches(kept: string | null): string[] {
  const lines = (kept ?? '').split('\n').map((line) => line.trim().slice(0, longest).trimEnd());
  return [...new Set(lines)].filter(Boolean).slice(0, most);
}
