import { askedBy, writeQuery } from '../../domain/addresses/query.ts';
import type { HitGroup } from '../../domain/search/hit-groups.ts';
import type { SearchWords } from '../site-search/words.ts';

/** Search as a page: query and kind of page are in the address, so a search is a link. */
class SearchPage extends HTMLElement {
  #form!: HTMLFormElement;
  #input!: HTMLInputElement;

  connectedCallback() {
    this.#form = this.querySelector('form')!;
    this.#input = this.querySelector('input')!;
    const asked = new URLSearchParams(location.search);
    this.#input.value = askedBy(asked.get('q') ?? '');
    const kind = asked.get('kind') ?? '';
    for (const radio of this.querySelectorAll<HTMLInputElement>('[name=kind]')) {
      if (radio.value === kind) radio.checked = true;
    }
    const connected = this.#connect();
    let run: (() => void) | undefined;
    // A query sent before the search is there waits for it; where it cannot be loaded, the form leads on by itself.
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (run) run();
      else connected.catch(() => this.#form.submit());
    });
    this.#form.addEventListener('change', ({ target }) => {
      if (target !== this.#input) run?.();
    });
    connected.then(
      (loaded) => {
        run = loaded;
        run();
      },
      () => undefined,
    );
  }

  get #kind(): HitGroup | '' {
    return this.querySelector<HTMLInputElement>('[name=kind]:checked')!.value as HitGroup | '';
  }

  /** Loads the search. @returns a function that runs the current query */
  async #connect(): Promise<() => void> {
    const status = this.querySelector('.status')!;
    const list = this.querySelector('ol')!;
    const also = this.querySelector<HTMLElement>('.also')!;
    const words = JSON.parse(this.dataset['words']!) as SearchWords;
    const { connectSearch, hitLink } = await import('../site-search/results.ts');
    const itemOf = (...hit: Parameters<typeof hitLink>) => {
      const item = document.createElement('li');
      item.append(hitLink(...hit));
      return item;
    };
    return connectSearch(this.#input, words, {
      show: ({ query, status: sentence, hits }) => {
        status.textContent = sentence;
        if (!hits) return;
        const asked = { q: query, kind: this.#kind };
        history.replaceState(null, '', location.pathname + writeQuery(asked, ['q', 'kind']));
        list.hidden = hits.length === 0;
        list.replaceChildren(...hits.map((hit) => itemOf(hit, words)));
        also.hidden = true;
      },
      suggest: (link) => status.append(' ', link),
      addOthers: (hits) => {
        also.hidden = false;
        const items = hits.map((hit) => itemOf(hit, words, words.otherLanguage));
        also.querySelector('ul')!.replaceChildren(...items);
      },
      group: () => this.#kind,
    });
  }
}

customElements.define('search-page', SearchPage);
