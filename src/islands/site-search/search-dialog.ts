import { grouped } from '../../domain/search/hit-groups.ts';
import { writeQuery } from '../../domain/addresses/query.ts';
import { createElement } from './create-element.ts';
import { connectSearch, hitLink } from './results.ts';
import type { Answer, Found, View } from './view.ts';
import type { SearchWords } from './words.ts';

/** Hits the dialog shows; the search page shows them all. */
const most = 12;

let dialog: SearchDialog | undefined;

/** The one search dialog of the page; made on first use. */
export function searchDialog(words: SearchWords): SearchDialog {
  dialog ??= new SearchDialog(words);
  return dialog;
}

/** The links of the page's menus as list items, each once. */
function menuItems(): HTMLElement[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('nav a:not([href^="#"])');
  const names = new Map([...links].map(({ href, textContent }) => [href, textContent]));
  return [...names].map(([href, textContent]) =>
    createElement('li', {}, [createElement('a', { href, textContent })]),
  );
}

/** A combobox in a dialog: the focus stays in the input, which names the option that is chosen. */
class SearchDialog implements View {
  readonly words;
  #dialog;
  #input;
  #list;
  #status = createElement('p', { role: 'status' });
  #asPage;
  /** The page's menu, displayed when search is not available. */
  #contents = createElement('ul', { hidden: true });
  #options: HTMLAnchorElement[] = [];
  #active = 0;
  /** The query has no results yet. */
  #isWaiting = false;
  /** Return was pressed meanwhile. */
  #opensFirst = false;

  constructor(words: SearchWords) {
    this.words = words;
    const { title, placeholder } = words;
    this.#input = createElement(
      'input',
      {
        type: 'search',
        placeholder,
        autocomplete: 'off',
        role: 'combobox',
        ariaLabel: title,
        ariaAutoComplete: 'list',
        ariaExpanded: 'false',
      },
      [],
      { 'aria-controls': 'search-hits', 'aria-describedby': 'search-hint' },
    );
    this.#list = createElement('div', { id: 'search-hits', role: 'listbox', ariaLabel: title });
    this.#asPage = createElement('a', { textContent: words.asPage, href: words.page });
    const close = createElement('button', { type: 'button', textContent: words.close });
    close.addEventListener('click', () => this.#dialog.close());
    const hint = createElement('p', { id: 'search-hint', textContent: words.hint });
    this.#dialog = createElement('dialog', { className: 'search-dialog', ariaLabel: title }, [
      createElement('div', {}, [this.#input, close]),
      this.#status,
      this.#list,
      this.#contents,
      createElement('div', {}, [hint, this.#asPage]),
    ]);
    document.body.append(this.#dialog);

    connectSearch(this.#input, words, this);
    this.#input.addEventListener('keydown', this.#onKey);
    visualViewport?.addEventListener('resize', this.#fit);
    this.#input.addEventListener('input', () => {
      this.#isWaiting = true;
      this.#opensFirst = false;
    });
    // A click on the backdrop hits the dialog itself.
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
  }

  open() {
    this.#fit();
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.focus();
    this.#input.select();
  }

  /** A keyboard on the screen covers the page and does not make it smaller. */
  #fit = () => {
    this.#dialog.style.setProperty('--seen', `${visualViewport?.height}px`);
  };

  show({ query, status, hits, failed = false }: Answer) {
    this.#status.textContent = status;
    this.#isWaiting = !hits;
    if (!hits) return;
    this.#asPage.href = this.words.page + writeQuery({ q: query }, ['q']);
    this.#options = [];
    this.#list.replaceChildren();
    for (const [group, those] of grouped(hits.slice(0, most))) {
      this.#append(this.words[`kind.${group}`], those);
    }
    this.#contents.hidden = !failed;
    if (failed) this.#contents.replaceChildren(...menuItems());
    this.#choose(0);
    if (this.#opensFirst) this.#options[0]?.click();
  }

  suggest(link: HTMLAnchorElement) {
    this.#status.append(' ', link);
  }

  addOthers(hits: readonly Found[]) {
    this.#append(this.words.also, hits, this.words.otherLanguage);
    this.#choose(this.#active);
  }

  /** Adds a group of options under a label. */
  #append(name: string, hits: readonly Found[], language?: string) {
    const id = `search-group-${this.#list.children.length}`;
    const options = hits.map((hit) => {
      const option = hitLink(hit, undefined, language);
      option.addEventListener('click', () => this.#dialog.close());
      const id = `search-hit-${this.#options.push(option)}`;
      return Object.assign(option, { id, role: 'option', tabIndex: -1 });
    });
    const label = createElement('p', { id, role: 'presentation', textContent: name });
    this.#list.append(
      createElement('div', { role: 'group' }, [label, ...options], { 'aria-labelledby': id }),
    );
  }

  #onKey = (event: KeyboardEvent) => {
    // 229: the key belongs to an input method.
    if (event.isComposing || event.keyCode === 229) return;
    const count = this.#options.length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (count > 0) this.#choose((this.#active + step + count) % count);
    } else if (event.key === 'Escape') {
      // A search field would take the key for clearing itself.
      event.preventDefault();
      this.#dialog.close();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (this.#isWaiting) this.#opensFirst = true;
      else this.#options[this.#active]?.click();
    }
  };

  #choose(index: number) {
    this.#active = index;
    for (const [at, option] of this.#options.entries()) option.ariaSelected = String(at === index);
    const chosen = this.#options[index];
    this.#input.ariaExpanded = String(Boolean(chosen));
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen) this.#input.setAttribute('aria-activedescendant', chosen.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }
}
