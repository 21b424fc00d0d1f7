import {
  arrange,
  choiceKeys,
  loosenings,
  readImageFilter,
  sorts,
  writeImageFilter,
  type ImageFacts,
  type ImageFilter as Filter,
  type QueryKey,
} from '../../domain/images/filter.ts';
import { interpolate } from '../../i18n/translations.ts';

interface Row {
  facts: ImageFacts;
  body: HTMLTableSectionElement;
}

/** Filters and sorts the families; the filter is the query of the address, so a filtered table is a link. */
class ImageFilter extends HTMLElement {
  #form!: HTMLFormElement;
  #rows!: Row[];

  connectedCallback() {
    this.#form = this.querySelector('form')!;
    this.#rows = [...this.querySelectorAll('tbody')].map((body) => ({
      facts: JSON.parse(body.dataset['facts']!) as ImageFacts,
      body,
    }));
    this.#form.addEventListener('change', this.#onChange);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#onChange();
    });
    this.querySelector('thead')!.addEventListener('click', this.#onHeading);
    this.#form.addEventListener('reset', () => setTimeout(this.#onChange));
    window.addEventListener('popstate', this.#fromAddress);
    this.#fromAddress();
  }

  disconnectedCallback() {
    window.removeEventListener('popstate', this.#fromAddress);
  }

  #field(key: QueryKey) {
    return this.#form.elements.namedItem(key) as HTMLSelectElement | HTMLInputElement;
  }

  #fromAddress = () => {
    const options = Object.fromEntries(
      choiceKeys.map((key) => [
        key,
        [...(this.#field(key) as HTMLSelectElement).options].flatMap(({ value }) => value || []),
      ]),
    ) as Record<(typeof choiceKeys)[number], string[]>;
    const { filter, dropped } = readImageFilter(location.search, options);
    for (const key of [...choiceKeys, 'until'] as const) this.#field(key).value = filter[key] ?? '';
    this.#field('sort').value = filter.sort ?? sorts[0];
    const note = this.querySelector<HTMLElement>('.note')!;
    note.hidden = dropped.length === 0;
    note.textContent = this.#sentence('dropped', { items: dropped.slice(0, 5).join(', ') });
    this.#show(filter);
  };

  #onChange = () => {
    const filter: Filter = Object.fromEntries(
      [...new FormData(this.#form)].filter(([, value]) => value),
    );
    const query = writeImageFilter(filter);
    // Each change is a step that the back button takes back.
    if (query !== location.search) history.pushState(null, '', location.pathname + query);
    this.querySelector<HTMLElement>('.note')!.hidden = true;
    this.#show(filter);
  };

  /** A heading sorts by its column, and the other way round when it is pressed again. */
  #onHeading = ({ target }: Event) => {
    const kind = (target as Element).closest<HTMLElement>('th:has(button)')?.dataset['sort'];
    if (!kind) return;
    const sort = this.#field('sort');
    sort.value = `${kind}-${sort.value === `${kind}-up` ? 'down' : 'up'}`;
    this.#onChange();
  };

  #show(filter: Filter) {
    let [fits, doubts] = [0, 0];
    for (const { row, verdict } of arrange(this.#rows, filter)) {
      const { body } = row;
      body.hidden = verdict === 'not';
      const doubt = body.querySelector<HTMLElement>('.doubt')!;
      doubt.hidden = typeof verdict === 'string';
      if (verdict === 'fits') fits++;
      else if (verdict !== 'not') {
        doubts++;
        const items = verdict.map((key) => this.#labelOf(key)).join(', ');
        doubt.textContent = this.#sentence('unknown', { items });
      }
      // Each row moves to the end of the table, so after the last one all are in order.
      body.parentElement!.append(body);
    }
    const [kind, direction] = (filter.sort ?? sorts[0]).split('-');
    for (const heading of this.querySelectorAll<HTMLElement>('th[data-sort]')) {
      const sorted = heading.dataset['sort'] === kind;
      heading.ariaSort = sorted ? (direction === 'up' ? 'ascending' : 'descending') : null;
    }
    // A head without rows says nothing.
    this.querySelector('table')!.hidden = fits + doubts === 0;
    const all = fits === this.#rows.length;
    const count = this.#sentence(all ? 'all' : fits === 0 ? 'none' : 'count', {
      count: fits,
      total: this.#rows.length,
    });
    const more = doubts > 0 ? this.#sentence('doubt', { count: doubts }) : '';
    this.querySelector('.count')!.textContent = count + more;
    this.#offerWays(fits === 0 ? filter : {});
  }

  /** Where nothing fits: one button for each condition without which something would. */
  #offerWays(filter: Filter) {
    const ways = this.querySelector<HTMLElement>('.ways')!;
    const buttons = loosenings(this.#rows, filter).map(({ key, count }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = this.#sentence('without', { name: this.#labelOf(key), count });
      button.addEventListener('click', () => {
        this.#field(key).value = '';
        this.#onChange();
        this.#field(key).focus();
      });
      return button;
    });
    ways.replaceChildren(...buttons);
    ways.hidden = buttons.length === 0;
  }

  #labelOf(key: QueryKey): string {
    return this.#field(key).labels![0]!.querySelector('span')!.textContent;
  }

  #sentence(name: string, values: Record<string, string | number>): string {
    return interpolate(this.dataset[name] ?? '', values);
  }
}

customElements.define('image-filter', ImageFilter);
