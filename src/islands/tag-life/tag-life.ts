import type { TagLifeData } from './data.ts';

/**
 * A box for a reference: the answer is the life of its tag. What is asked is in the address, so an answer is a link.
 * Everything that answers is loaded when something is asked.
 */
class TagLife extends HTMLElement {
  #data!: TagLifeData;

  connectedCallback() {
    this.#data = JSON.parse(this.querySelector('script')!.textContent) as TagLifeData;
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#answer(this.#field('ref').value, true);
    });
    this.#field('day')?.addEventListener('change', () => {
      if (this.#field('ref').value) void this.#answer(this.#field('ref').value, true);
    });
    window.addEventListener('popstate', this.#fromAddress);
    window.addEventListener('hashchange', this.#fromAddress);
    this.#fromAddress();
  }

  disconnectedCallback() {
    window.removeEventListener('popstate', this.#fromAddress);
    window.removeEventListener('hashchange', this.#fromAddress);
  }

  #field(name: 'ref'): HTMLInputElement;
  #field(name: 'day'): HTMLInputElement | null;
  #field(name: string) {
    return this.querySelector<HTMLInputElement>(`[name=${name}]`);
  }

  /** `?tag=18-slim&day=2023-05-02`, `#18-slim`, or on the page of all images `?ref=node:18-slim`. */
  #fromAddress = () => {
    const asked = new URLSearchParams(location.search);
    const image = this.#data.record?.image;
    const fragment = this.#fragment();
    const tag = asked.get('tag') ?? fragment;
    const text = image ? tag && `${image}:${tag}` : asked.get('ref');
    const day = this.#field('day');
    if (day) day.value = asked.get('day') ?? '';
    if (!text) {
      this.#field('ref').value = '';
      this.querySelector('.answer')!.textContent = '';
      this.querySelector<HTMLElement>('.life')!.hidden = true;
      return;
    }
    this.#field('ref').value = text.slice(0, 300);
    void this.#answer(text, false);
  };

  /** The fragment where it names a tag and not a place on the page. */
  #fragment(): string {
    try {
      const fragment = decodeURIComponent(location.hash.slice(1));
      return document.getElementById(fragment) ? '' : fragment;
    } catch {
      return '';
    }
  }

  /** @param isNew puts what was asked into the address */
  async #answer(text: string, isNew: boolean) {
    const status = this.querySelector<HTMLElement>('.answer')!;
    const view = this.querySelector<HTMLElement>('.life')!;
    const day = this.#field('day')?.value ?? '';
    try {
      const { answer } = await import('./answer.ts');
      await answer(this.#data, { text, day, isNew }, { status, view });
    } catch {
      view.hidden = true;
      status.textContent = this.#data.words['tag.failed'];
    }
  }
}

customElements.define('tag-life', TagLife);
