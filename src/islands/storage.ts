/** What the site remembers in the reader's browser. Storage may be blocked: then nothing is kept and nothing fails. */
type Key = 'theme' | 'language' | 'searches';

export function recall(key: Key): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key: Key, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Blocked or full: the choice holds for this page.
  }
}

export function forget(key: Key): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Blocked: there is nothing to forget.
  }
}
