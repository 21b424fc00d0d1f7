import type { SearchWords } from '../site-search/words.ts';

/** Search as a page: the query is in the address, so a search is a link. */
class SearchPage extends HTMLElement {
  async connectedCallback() {
    const form = this.querySelector('form')!;
    const input = this.querySelector('input')!;
    const status = this.querySelector('.status')!;
    const list = this.querySelector('ol')!;
    const words = JSON.parse(this.dataset['words']!) as SearchWords;
    const { connectSearch, hitLink } = await import('../site-search/results.ts');
    const run = connectSearch(input, words, (hits, sentence) => {
      status.textContent = sentence;
      list.hidden = hits.length === 0;
      list.replaceChildren(
        ...hits.map((hit) => {
          const item = document.createElement('li');
          item.append(hitLink(hit));
          return item;
        }),
      );
      const query = input.value.trim();
      history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void run();
    });
    input.value = (new URLSearchParams(location.search).get('q') ?? '').slice(0, 200);
    void run();
  }
}

customElements.define('search-page', SearchPage);
