import { askedBy } from '../../domain/query.ts';
import type { SearchWords } from '../site-search/words.ts';

/** Search as a page: the query is in the address, so a search is a link. */
class SearchPage extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')!;
    const input = this.querySelector('input')!;
    input.value = askedBy(new URLSearchParams(location.search).get('q') ?? '');
    const connected = this.#connect(input);
    let run: (() => void) | undefined;
    // A query sent before the search is there waits for it; where it cannot be loaded, the form leads on by itself.
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (run) run();
      else connected.catch(() => form.submit());
    });
    connected.then(
      (loaded) => {
        run = loaded;
        run();
      },
      () => undefined,
    );
  }

  /** Loads the search, and runs it for what is in the input whenever the result is called. */
  async #connect(input: HTMLInputElement): Promise<() => void> {
    const status = this.querySelector('.status')!;
    const list = this.querySelector('ol')!;
    const words = JSON.parse(this.dataset['words']!) as SearchWords;
    const { connectSearch, hitLink } = await import('../site-search/results.ts');
    return connectSearch(input, words, (hits, sentence) => {
      status.textContent = sentence;
      list.hidden = hits.length === 0;
      list.replaceChildren(
        ...hits.map((hit) => {
          const item = document.createElement('li');
          item.append(hitLink(hit));
          return item;
        }),
      );
      const query = askedBy(input.value);
      history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    });
  }
}

customElements.define('search-page', SearchPage);
