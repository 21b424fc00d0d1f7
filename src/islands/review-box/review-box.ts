import type { ReviewBoxData } from './data.ts';
import type { Engine } from './engine.ts';
import { packText, unpackText } from './fragment.ts';

/** Longest file that is read into the box, in bytes. */
const longestFile = 4_000_000;

/**
 * A box for a Dockerfile. Rules and facts are loaded when there is something to review; a review runs when typing
 * pauses, in steps between which the page may do what it has to.
 */
class ReviewBox extends HTMLElement {
  #data!: ReviewBoxData;
  #engine: Promise<Engine> | undefined;
  #timer = 0;
  #turn = 0;

  connectedCallback() {
    this.#data = JSON.parse(this.querySelector('script')!.textContent) as ReviewBoxData;
    const text = this.#text;
    text.addEventListener('input', () => this.#later());
    text.addEventListener('scroll', () => (this.#gutter.scrollTop = text.scrollTop));
    text.addEventListener('dragover', (event) => event.preventDefault());
    text.addEventListener('drop', (event) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      void this.#open(file);
    });
    this.querySelector<HTMLInputElement>('[name=file]')!.addEventListener(
      'change',
      ({ target }) => {
        const file = (target as HTMLInputElement).files?.[0];
        if (file) void this.#open(file);
      },
    );
    this.querySelector('[data-action=example]')!.addEventListener('click', () =>
      this.#take(this.#data.example),
    );
    window.addEventListener('hashchange', this.#fromAddress);
    void this.#fromAddress();
  }

  disconnectedCallback() {
    window.removeEventListener('hashchange', this.#fromAddress);
  }

  get #text(): HTMLTextAreaElement {
    return this.querySelector('textarea')!;
  }

  get #gutter(): HTMLElement {
    return this.querySelector<HTMLElement>('[data-gutter]')!;
  }

  #say(text: string) {
    this.querySelector('[data-sum]')!.textContent = text;
  }

  /** `#d=` holds a text, deflated; `?rule=bi003` the rule that is looked for. */
  #fromAddress = async () => {
    const packed = /^#d=(.*)$/s.exec(location.hash)?.[1];
    if (packed === undefined) {
      // What the browser kept in the box from before.
      if (this.#text.value) this.#later();
      else this.#say(this.#data.words['review.empty']);
      return;
    }
    try {
      this.#take(await unpackText(packed));
    } catch {
      this.#text.value = '';
      this.#say(this.#data.words['review.broken']);
    }
  };

  async #open(file: File) {
    if (file.size > longestFile) return this.#say(this.#data.words['review.long']);
    this.#take(await file.text());
  }

  #take(text: string) {
    this.#text.value = text;
    this.#later(0);
  }

  #later(pause = 300) {
    clearTimeout(this.#timer);
    this.#turn++;
    this.#timer = window.setTimeout(() => void this.#review(this.#turn), pause);
  }

  async #review(turn: number) {
    const text = this.#text.value;
    const { words } = this.#data;
    if (!text.trim()) return this.#say(words['review.empty']);
    this.#say(words['review.checking']);
    try {
      this.#engine ??= loadEngine(this, this.#data);
      const engine = await this.#engine;
      const said = await engine.review(
        text,
        () => turn === this.#turn,
        () => packText(text),
      );
      if (said !== undefined) this.#say(said);
    } catch {
      this.#engine = undefined;
      if (turn === this.#turn) this.#say(words['review.failed']);
    }
  }
}

/** The module is bundled alone, see `src/integrations/review-files.ts`. */
async function loadEngine(box: HTMLElement, data: ReviewBoxData): Promise<Engine> {
  const { startEngine } = (await import(
    /* @vite-ignore */ data.engine
  )) as typeof import('./engine.ts');
  return startEngine(box, data);
}

customElements.define('review-box', ReviewBox);
