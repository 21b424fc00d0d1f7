import { recall, remember } from '../storage.ts';
import { prefersReducedData } from '../prefers-reduced-data.ts';
import { preloadIndex } from './preload.ts';
import type { SearchWords } from './words.ts';
import styles from './search-dialog.css?url';

let styled: Promise<unknown> | undefined;

/** Loads the styles of the dialog, once. */
function loadStyles(): Promise<unknown> {
  styled ??= new Promise((done) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href: styles, onload: done, onerror: done });
    document.head.append(link);
  });
  return styled;
}

/** What the dialog says, from its address. */
const loadWords = async (address: string) => (await (await fetch(address)).json()) as SearchWords;

/**
 * Turns the link to the search page into a dialog. The dialog and the index load on first use;
 * hover and focus start the loading. When that fails, the link stays a link.
 */
class SiteSearch extends HTMLElement {
  #link!: HTMLAnchorElement;
  #words: Promise<SearchWords> | undefined;

  connectedCallback() {
    this.#link = this.querySelector('a')!;
    this.#link.addEventListener('click', this.#onClick);
    this.#link.addEventListener('pointerenter', this.#prepare, { once: true });
    this.#link.addEventListener('focus', this.#prepare, { once: true });
    window.addEventListener('keydown', this.#onKey);
    document.addEventListener('click', this.#keep);
    // Whoever opens the search page means to search.
    if (document.querySelector('search-page')) preloadIndex();
  }

  disconnectedCallback() {
    window.removeEventListener('keydown', this.#onKey);
    document.removeEventListener('click', this.#keep);
  }

  #prepare = () => {
    if (!prefersReducedData()) this.#dialog().catch(() => undefined);
  };

  #dialog = async () => {
    // The second is what the first imports: asked for together, they come together.
    const parts = Promise.all([
      import('./search-dialog.ts'),
      (this.#words ??= loadWords(this.dataset['words']!)),
      import('./results.ts'),
      loadStyles(),
    ]);
    preloadIndex();
    const [{ searchDialog }, words] = await parts;
    return searchDialog(words);
  };

  #open = async () => {
    try {
      (await this.#dialog()).open();
    } catch {
      location.assign(this.#link.href);
      return;
    }
    if (!recall('searches')) return;
    const recent = await import('./recent.ts').catch(() => undefined);
    const dialog = document.querySelector<HTMLElement>('.search-dialog')!;
    recent?.offerRecent(dialog, (await this.#words)!);
  };

  /** Keeps a search that has led somewhere. */
  #keep = ({ target }: Event) => {
    const hit = target instanceof Element && target.closest('.search-dialog [role=option]');
    const input = hit && hit.closest('.search-dialog')!.querySelector('input');
    if (input) remember('searches', `${input.value}\n${recall('searches') ?? ''}`.slice(0, 600));
  };

  #onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void this.#open();
  };

  #onKey = (event: KeyboardEvent) => {
    const typing =
      event.target instanceof Element && event.target.closest('input, textarea, select');
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const commandK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (event.isComposing || !(slash || commandK)) return;
    event.preventDefault();
    void this.#open();
  };
}

customElements.define('site-search', SiteSearch);
