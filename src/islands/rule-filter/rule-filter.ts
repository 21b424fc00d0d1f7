import {
  filterKeys,
  passes,
  readFilter,
  writeFilter,
  type FilterOptions,
  type RuleFilter as Filter,
} from '../../domain/rules/filter.ts';

/** Filters the catalogue; the filter is the query of the address, so a filtered list is a link. */
class RuleFilter extends HTMLElement {
  #form!: HTMLFormElement;
  #options!: FilterOptions;
  /** Runs while a word is being typed; 0 when the last change is settled. */
  #typing = 0;

  connectedCallback() {
    this.#form = this.querySelector('form')!;
    this.#options = Object.fromEntries(
      filterKeys.map((key) => {
        const { options } = this.#form.elements.namedItem(key) as HTMLSelectElement;
        return [key, [...options].map(({ value }) => value).filter((value) => value)];
      }),
    ) as unknown as FilterOptions;
    this.#form.addEventListener('input', this.#onInput);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#apply(false);
    });
    this.#form.addEventListener('reset', () => setTimeout(() => this.#apply(false)));
    window.addEventListener('popstate', this.#fromAddress);
    this.#fromAddress();
  }

  disconnectedCallback() {
    window.removeEventListener('popstate', this.#fromAddress);
  }

  #fromAddress = () => {
    const { filter, dropped } = readFilter(location.search, this.#options);
    for (const key of [...filterKeys, 'q'] as const) {
      (this.#form.elements.namedItem(key) as HTMLInputElement).value = filter[key] ?? '';
    }
    const note = this.querySelector<HTMLElement>('.note')!;
    note.hidden = dropped.length === 0;
    note.textContent = this.#words('dropped').replace('{items}', () =>
      dropped.slice(0, 5).join(', '),
    );
    this.#show(filter);
  };

  #onInput = ({ target }: Event) => this.#apply(target instanceof HTMLInputElement);

  /**
   * Shows what the form asks for. Each change is a step that the back button takes back; the letters of a word,
   * typed without a pause, are one.
   */
  #apply(isTyped: boolean) {
    const filter = Object.fromEntries(
      [...new FormData(this.#form)].filter(([, value]) => value),
    ) as Filter;
    const query = writeFilter(filter);
    if (query !== location.search) {
      const write = isTyped && this.#typing ? 'replaceState' : 'pushState';
      history[write](null, '', location.pathname + query);
    }
    clearTimeout(this.#typing);
    this.#typing = isTyped ? window.setTimeout(() => (this.#typing = 0), 1000) : 0;
    this.#show(filter);
  }

  #show(filter: Filter) {
    const items = [...this.querySelectorAll<HTMLElement>('li')];
    for (const item of items) {
      const { severity = '', runtimes = '', families = '', ids = '' } = item.dataset;
      const list = (text: string) => text.split(' ').filter((one) => one);
      const rule = { severity, runtimes: list(runtimes), families: list(families) };
      item.hidden = !passes({ ...rule, text: `${item.textContent} ${ids}` }, filter);
    }
    const count = items.filter(({ hidden }) => !hidden).length;
    this.querySelector('.count')!.textContent =
      count === 0
        ? this.#words('none')
        : this.#words('count')
            .replace('{count}', String(count))
            .replace('{total}', String(items.length));
  }

  #words(name: string): string {
    return this.dataset[name] ?? '';
  }
}

customElements.define('rule-filter', RuleFilter);
