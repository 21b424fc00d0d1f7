import {
  filterKeys,
  passes,
  readFilter,
  writeFilter,
  type FilterOptions,
  type RuleFilter as Filter,
} from '../../domain/rule-filter.ts';

/** Filters the catalogue; the filter is the query of the address, so a filtered list is a link. */
class RuleFilter extends HTMLElement {
  #form!: HTMLFormElement;
  #options!: FilterOptions;

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
      this.#onInput();
    });
    this.#form.addEventListener('reset', () => setTimeout(this.#onInput));
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

  #onInput = () => {
    const filter = Object.fromEntries(
      [...new FormData(this.#form)].filter(([, value]) => value),
    ) as Filter;
    history.replaceState(null, '', location.pathname + writeFilter(filter));
    this.#show(filter);
  };

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
