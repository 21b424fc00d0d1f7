import styles from './search-dialog.css?inline';
import { grouped, type HitGroup } from '../../domain/hit-groups.ts';
import { writeQuery } from '../../domain/query.ts';
import { connectSearch, hitLink, type Answer, type Found } from './results.ts';
import type { SearchWords } from './words.ts';

/** Hits the dialog shows; the search page shows them all. */
const most = 12;

let dialog: SearchDialog | undefined;

/**
 * The one search dialog of the page; made on first use.
 * @param page address of the search page
 */
export function searchDialog(words: string, page: string): SearchDialog {
  dialog ??= new SearchDialog(JSON.parse(words) as SearchWords, page);
  return dialog;
}

/** An element with properties and attributes. */
function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  attributes: Record<string, string> = {},
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** The links of the page's menu as list items; those of its text, where it has none. */
function menuItems(): HTMLElement[] {
  const menu = document.querySelector('nav') ?? document.querySelector('main')!;
  return [...menu.querySelectorAll('a')].map(({ href, textContent }) => {
    const item = make('li', {});
    item.append(make('a', { href, textContent }));
    return item;
  });
}

/** A combobox in a dialog: the focus stays in the input, which names the option that is chosen. */
class SearchDialog {
  #dialog;
  #input;
  #list;
  #status = make('p', { role: 'status' });
  #asPage;
  /** The menu of the page, for when there is no search. */
  #contents = make('ul', { hidden: true });
  #options: HTMLAnchorElement[] = [];
  #active = -1;
  /** The answer to what is typed is not there yet. */
  #isWaiting = false;
  /** Return was pressed meanwhile. */
  #opensFirst = false;

  constructor(
    readonly words: SearchWords,
    readonly page: string,
  ) {
    const { title, placeholder } = words;
    this.#dialog = make('dialog', { className: 'search-dialog', ariaLabel: title });
    this.#input = make(
      'input',
      { type: 'search', placeholder, autocomplete: 'off', role: 'combobox', ariaLabel: title },
      {
        'aria-controls': 'search-hits',
        'aria-expanded': 'false',
        'aria-autocomplete': 'list',
        'aria-describedby': 'search-hint',
      },
    );
    this.#list = make('div', { id: 'search-hits', role: 'listbox', ariaLabel: title });
    this.#asPage = make('a', { textContent: words.asPage, href: page });

    const close = make('button', { type: 'button', textContent: words.close });
    close.addEventListener('click', () => this.#dialog.close());
    const head = make('div', {});
    head.append(this.#input, close);
    const foot = make('div', {});
    foot.append(make('p', { id: 'search-hint', textContent: words.hint }), this.#asPage);
    this.#dialog.append(head, this.#status, this.#list, this.#contents, foot);
    document.body.append(this.#dialog);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);

    connectSearch(this.#input, words, this.#show);
    this.#input.addEventListener('keydown', this.#onKey);
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
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.focus();
    this.#input.select();
  }

  #show = ({ query, status, hits, failed = false }: Answer) => {
    this.#status.textContent = status;
    this.#isWaiting = !hits;
    if (!hits) return;
    this.#asPage.href = this.page + writeQuery({ q: query }, ['q']);
    this.#options = [];
    this.#list.replaceChildren(...grouped(hits.slice(0, most)).map(this.#group));
    this.#contents.hidden = !failed;
    if (failed) this.#contents.replaceChildren(...menuItems());
    this.#input.ariaExpanded = String(hits.length > 0);
    this.#choose(hits.length > 0 ? 0 : -1);
    if (this.#opensFirst) this.#options[0]?.click();
  };

  #group = ([name, hits]: [HitGroup, Found[]], at: number) => {
    const id = `search-group-${at}`;
    const group = make('div', { role: 'group' }, { 'aria-labelledby': id });
    const label = make('p', { id, role: 'presentation', textContent: this.words[`kind.${name}`] });
    group.append(label, ...hits.map(this.#option));
    return group;
  };

  #option = (hit: Found) => {
    const id = `search-hit-${this.#options.length}`;
    const option = Object.assign(hitLink(hit), { id, role: 'option', tabIndex: -1 });
    option.addEventListener('click', () => this.#dialog.close());
    this.#options.push(option);
    return option;
  };

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
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen) this.#input.setAttribute('aria-activedescendant', chosen.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }
}
