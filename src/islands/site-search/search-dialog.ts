import styles from './search-dialog.css?inline';
import { connectSearch, hitLink } from './results.ts';
import type { SearchWords } from './words.ts';

let dialog: SearchDialog | undefined;

/** The one search dialog of the page; made on first use. */
export function searchDialog(words: string): SearchDialog {
  dialog ??= new SearchDialog(JSON.parse(words) as SearchWords);
  return dialog;
}

class SearchDialog {
  #dialog = document.createElement('dialog');
  #input = document.createElement('input');
  #list = document.createElement('div');
  #status = document.createElement('p');
  #active = -1;

  constructor(words: SearchWords) {
    this.#dialog.className = 'search-dialog';
    this.#dialog.setAttribute('aria-label', words.title);
    Object.assign(this.#input, {
      type: 'search',
      placeholder: words.placeholder,
      autocomplete: 'off',
      role: 'combobox',
    });
    for (const [name, value] of Object.entries({
      'aria-label': words.title,
      'aria-controls': 'search-hits',
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
      'aria-describedby': 'search-hint',
    })) {
      this.#input.setAttribute(name, value);
    }
    this.#list.id = 'search-hits';
    this.#list.role = 'listbox';
    this.#list.ariaLabel = words.title;
    this.#status.role = 'status';

    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = words.close;
    close.addEventListener('click', () => this.#dialog.close());
    const hint = document.createElement('p');
    hint.id = 'search-hint';
    hint.className = 'hint';
    hint.textContent = words.hint;

    const head = document.createElement('div');
    head.append(this.#input, close);
    this.#dialog.append(head, this.#status, this.#list, hint);
    document.body.append(this.#dialog);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);

    connectSearch(this.#input, words, (hits, status) => {
      this.#list.replaceChildren(
        ...hits.slice(0, 12).map((hit, index) => {
          const option = hitLink(hit);
          option.role = 'option';
          option.id = `search-hit-${index}`;
          option.tabIndex = -1;
          option.addEventListener('click', () => this.#dialog.close());
          return option;
        }),
      );
      this.#status.textContent = status;
      this.#input.ariaExpanded = String(hits.length > 0);
      this.#choose(hits.length > 0 ? 0 : -1);
    });
    this.#input.addEventListener('keydown', this.#onKey);
    // A click on the backdrop hits the dialog itself.
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
  }

  open() {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.focus();
    this.#input.select();
  }

  #onKey = (event: KeyboardEvent) => {
    // 229: the key belongs to an input method.
    if (event.isComposing || event.keyCode === 229) return;
    const count = this.#list.children.length;
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
      (this.#list.children[this.#active] as HTMLElement | undefined)?.click();
    }
  };

  #choose(index: number) {
    for (const [at, option] of [...this.#list.children].entries()) {
      option.ariaSelected = String(at === index);
      if (at === index) option.scrollIntoView({ block: 'nearest' });
    }
    this.#active = index;
    if (index < 0) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', `search-hit-${index}`);
  }
}
