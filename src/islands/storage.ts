/** Local storage that never throws: when the browser blocks it, nothing is kept. */
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
