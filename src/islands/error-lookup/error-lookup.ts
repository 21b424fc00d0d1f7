import type { Diagnose, Diagnosis, FoundError, KnownError } from '../../domain/errors/diagnose.ts';

/** Milliseconds without a keystroke after which the text is looked at. */
const pause = 200;
/** Most errors that are named beside the first one. */
const mostOthers = 8;

/**
 * Names the known errors in a text: the cause first, with its line, then the others. The patterns, and what reads them, are loaded with the
 * first text; the text itself goes nowhere.
 */
class ErrorLookup extends HTMLElement {
  #diagnose: Promise<Diagnose> | undefined;
  #lineToSearch: ((text: string) => string) | undefined;
  #typing = 0;
  /** Counts questions: an answer that comes after the next question is of no use. */
  #asked = 0;

  connectedCallback() {
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#answer();
    });
    this.#box.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = window.setTimeout(() => void this.#answer(), pause);
    });
    // A browser fills the box again after going back.
    if (this.#box.value) void this.#answer();
  }

  disconnectedCallback() {
    clearTimeout(this.#typing);
  }

  get #box(): HTMLTextAreaElement {
    return this.querySelector('textarea')!;
  }

  async #answer() {
    clearTimeout(this.#typing);
    const asked = ++this.#asked;
    const text = this.#box.value;
    if (!text.trim()) return this.#show();
    this.#diagnose ??= this.#load();
    try {
      const diagnose = await this.#diagnose;
      if (asked === this.#asked) this.#show(...this.#parts(diagnose(text), text));
    } catch {
      // The next question tries again.
      this.#diagnose = undefined;
      if (asked === this.#asked) this.#show(make('p', this.#word('failed')), this.#searchFor(text));
    }
  }

  async #load(): Promise<Diagnose> {
    const [{ diagnoseWith }, response] = await Promise.all([
      import('../../domain/errors/diagnose.ts'),
      fetch(this.dataset['patterns']!),
      import('../../domain/errors/line.ts').then((module) => {
        this.#lineToSearch = module.lineToSearch;
      }),
    ]);
    return diagnoseWith((await response.json()) as KnownError[]);
  }

  #show(...parts: Node[]) {
    this.querySelector('[role=status]')!.replaceChildren(...parts);
  }

  #parts({ found, lines, isCut }: Diagnosis, text: string): Node[] {
    const cut = isCut ? [make('p', this.#word('cut'))] : [];
    const [first, ...others] = found;
    if (!first) {
      const count = lines === 1 ? this.#word('one') : this.#word('again', { count: lines });
      return [make('p', this.#word('none', { count })), ...cut, this.#searchFor(text)];
    }
    return [
      make('p', this.#word('read', { line: first.line, count: lines })),
      make('mark', first.text),
      make('p', this.#link(first)),
      make('p', this.#rowOf(first)?.querySelector('p')?.textContent ?? ''),
      ...cut,
      ...this.#others(others),
    ];
  }

  #others(others: readonly FoundError[]): Node[] {
    if (others.length === 0) return [];
    const items = others.slice(0, mostOthers).map((one) => {
      const follows = one.error.isConsequence ? ` (${this.#word('follows')})` : '';
      const where = this.#word('found', { line: one.line });
      return make('li', `${where} · `, this.#link(one), follows);
    });
    return [make('p', this.#word('others')), make('ul', ...items)];
  }

  /** The entry of the list below. */
  #rowOf({ error }: FoundError) {
    return document.getElementById(error.id);
  }

  #link({ error }: FoundError): HTMLElement {
    const link = make('a', make('code', error.message));
    link.href = `${this.dataset['errors']!}${error.id}/`;
    return link;
  }

  #searchFor(text: string): Node {
    const line = this.#lineToSearch?.(text);
    if (!line) return document.createTextNode('');
    const link = make('a', this.#word('search', { line }));
    link.href = `${this.dataset['search']!}?${String(new URLSearchParams({ q: line }))}`;
    return make('p', link);
  }

  #word(name: string, values: Readonly<Record<string, string | number>> = {}): string {
    const words = JSON.parse(this.dataset['words']!) as Record<string, string>;
    return words[name]!.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key]));
  }
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, ...children: (Node | string)[]) {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

customElements.define('error-lookup', ErrorLookup);
