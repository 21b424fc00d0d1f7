import {
  readAnswers,
  resultId,
  resultOf,
  ruledOut,
  walk,
  withAnswer,
  writeAnswers,
  type Ahead,
  type Answers,
  type AnswersFromQuery,
  type Graph,
  type Result,
  type Step,
  type Walk,
} from '../../domain/decision/walk.ts';
import { interpolate } from '../../i18n/translations.ts';
import { copyButton } from '../copy-button.ts';
import { parseArticle } from './article.ts';
import { markFlow } from './flow-marks.ts';

/** What the page hands over beside the questions, which it renders itself. */
export interface ChooserData extends Graph {
  /** What can still come from each node. */
  ahead: Record<string, Ahead>;
  /** Names of the picks. */
  picks: Record<string, string>;
  /** Address below which every result has its page. */
  results: string;
  words: Record<
    | 'answered'
    | 'change'
    | 'copied'
    | 'copyLink'
    | 'copyMarkdown'
    | 'dropped'
    | 'failed'
    | 'kept'
    | 'link'
    | 'loading'
    | 'question'
    | 'questionLast'
    | 'restart'
    | 'result'
    | 'rulesOut'
    | 'select',
    string
  >;
}

type Child = Node | string;

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/**
 * Shows the questions of the page one at a time. The answers are the query of the address,
 * so back, forward, reload and a pasted link all lead to the same place.
 */
class ImageChooser extends HTMLElement {
  #data!: ChooserData;
  /** Notes above the question, and what follows it: the result, and the answers given. */
  #notes = element('div');
  #after = element('div');
  /** The drawing beside the questions. */
  #flow: HTMLDetailsElement | null = null;

  connectedCallback() {
    this.#data = JSON.parse(this.querySelector('script')!.textContent) as ChooserData;
    this.prepend(this.#notes);
    this.append(this.#after);
    this.addEventListener('click', this.#onClick);
    this.#flow = document.querySelector('details.flow');
    this.#flow?.addEventListener('click', this.#onClick);
    // On a phone the drawing folds away under its title.
    if (this.#flow && matchMedia('(width < 48rem)').matches) this.#flow.open = false;
    // The chooser stays as long as its page does.
    window.addEventListener('popstate', () => this.#render(true));
    this.#render();
  }

  #onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement | SVGAElement>('a[data-step]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.getAttribute('href')!);
    this.#render(true);
  };

  /** @param moved the reader acted, so the focus moves to the new content */
  #render(moved = false) {
    const read = readAnswers(this.#data, location.search);
    const path = walk(this.#data, read.answers);
    const result = resultOf(path);
    const address = result && `${this.#data.results}${resultId(result)}/`;
    this.#notes.replaceChildren(...this.#noteOf(read));
    const open = 'go' in path.end ? this.#data.nodes[path.end.go]!.ask : undefined;
    for (const question of this.querySelectorAll<HTMLElement>('[data-question]')) {
      question.hidden = question.dataset['question'] !== open;
    }
    if ('go' in path.end && open) this.#ask(open, path, path.end.go, read);
    this.#after.replaceChildren(
      ...(result ? this.#result(result, address!, read.answers) : []),
      ...(path.steps.length > 0 ? [this.#taken(path, read)] : []),
    );
    if (moved) (open ? this.#heading(open) : this.#after.querySelector('h2'))?.focus();
    if (!this.#flow) return;
    if (result) this.#flow.open = false;
    const change = ({ question }: Step) => this.#change(read, question);
    markFlow(this.#flow, path, change, address);
  }

  /** Address once a question is answered; without an answer, where it is asked again. */
  #address(read: AnswersFromQuery, question: string, answer?: string): string {
    return location.pathname + writeAnswers(withAnswer(this.#data, read, question, answer));
  }

  /** The link that asks a question again. */
  #change(read: AnswersFromQuery, question: string) {
    const label = `${this.#data.words.change}: ${this.#askOf(question)}`;
    return { href: this.#address(read, question), label };
  }

  // Questions and answers are ids of the graph here, never words of the address.
  #heading(question: string): HTMLElement | null {
    return this.querySelector(`[data-question="${question}"] h2`);
  }

  #askOf(question: string): string {
    return this.#heading(question)!.textContent.trim();
  }

  /** The link of an answer as the page wrote it: its label in bold, and what it settles. */
  #answerOf(question: string, answer: string): HTMLAnchorElement | null {
    return this.querySelector(`[data-question="${question}"] [data-answer="${answer}"]`);
  }

  #labelOf(question: string, answer: string): string {
    return this.#answerOf(question, answer)!.querySelector('b')!.textContent;
  }

  #noteOf({ later, dropped }: AnswersFromQuery): Child[] {
    const { words } = this.#data;
    const kept = Object.entries(later).map(
      ([question, answer]) => `${this.#askOf(question)} ${this.#labelOf(question, answer)}`,
    );
    const notes: [string, string[]][] = [
      [words.dropped, dropped.slice(0, 5)],
      [words.kept, kept],
    ];
    return notes
      .filter(([, items]) => items[0])
      .map(([sentence, items]) =>
        element(
          'p',
          { className: 'note', role: 'status' },
          interpolate(sentence, { items: list(items) }),
        ),
      );
  }

  #ask(question: string, { steps }: Walk, node: string, read: AnswersFromQuery) {
    const { words } = this.#data;
    const remaining = this.#data.ahead[node]!.questions - 1;
    this.querySelector(`#step-${question}`)!.textContent = interpolate(
      remaining ? words.question : words.questionLast,
      { number: steps.length + 1, remaining },
    );
    for (const answer of Object.keys(this.#data.nodes[node]!.answers)) {
      this.#answerOf(question, answer)!.href = this.#address(read, question, answer);
    }
  }

  #taken(path: Walk, read: AnswersFromQuery): HTMLElement {
    const { words } = this.#data;
    const out = ruledOut(this.#data, this.#data.ahead, path);
    const items = path.steps.map(({ question, answer }, index) => {
      const ask = this.#askOf(question);
      const { href, label } = this.#change(read, question);
      const change = element('a', { href, ariaLabel: label }, words.change);
      change.dataset['step'] = 'change';
      const because = this.#answerOf(question, answer)!.querySelector('span')!.cloneNode(true);
      return element(
        'li',
        {},
        element('div', {}, `${ask} `, element('b', {}, this.#labelOf(question, answer))),
        change,
        because,
        ...this.#ruledOut(out[index]!),
      );
    });
    const restart = element('a', { href: location.pathname }, words.restart);
    restart.dataset['step'] = 'restart';
    return element(
      'section',
      { ariaLabel: words.answered },
      element('ol', { className: 'taken' }, ...items),
      element('p', {}, restart),
    );
  }

  #ruledOut(picks: readonly string[]): Child[] {
    if (!picks[0]) return [];
    const names = picks.map((pick) => this.#data.picks[pick]!);
    return [element('span', {}, interpolate(this.#data.words.rulesOut, { picks: list(names) }))];
  }

  /** @param address of the page that has the result */
  #result(result: Result, address: string, answers: Answers): Child[] {
    const { words, picks } = this.#data;
    const artifact = this.#labelOf('artifact', result.artifact);
    const title = interpolate(words.result, { artifact, pick: picks[result.pick]! });
    // Of the address only the answers: what else somebody wrote into it would be copied as the site's own words.
    const link = location.origin + location.pathname + writeAnswers(answers);
    const place = element('div', { ariaBusy: 'true' }, element('p', {}, words.loading));
    void this.#fetchResult(address, place);
    return [
      element('h2', { tabIndex: -1 }, title),
      element(
        'div',
        { className: 'share' },
        element('a', { href: address }, words.link),
        copyButton(words.copyLink, link, words),
        copyButton(words.copyMarkdown, `[${title}](${link})`, words),
      ),
      place,
    ];
  }

  /** Takes the result from its own page, which has the only rendering of it. */
  async #fetchResult(address: string, place: HTMLElement) {
    try {
      const response = await fetch(address);
      // A missing page answers too, but holds no result.
      const result = parseArticle(await response.text()).querySelector('[data-result]');
      if (!result) throw new Error();
      place.replaceChildren(result);
    } catch {
      const link = element('a', { href: address }, address);
      place.replaceChildren(
        element('p', { className: 'note' }, `${this.#data.words.failed} `, link),
      );
    }
    place.ariaBusy = 'false';
  }
}

function list(names: readonly string[]): string {
  return new Intl.ListFormat(document.documentElement.lang).format(names);
}

customElements.define('image-chooser', ImageChooser);
