import {
  answersOf,
  questionsLeft,
  readAnswers,
  resultId,
  resultOf,
  ruledOut,
  walk,
  writeAnswers,
  type Answers,
  type Graph,
  type Result,
} from '../../domain/decision/walk.ts';
import { interpolate } from '../../i18n/translations.ts';
import { copyButton } from '../copy-button.ts';
import { parseArticle } from './article.ts';
import { markFlow } from './flow-marks.ts';

/** The decision in one language, as the page hands it over. */
export interface ChooserData extends Graph {
  questions: Record<
    string,
    { ask: string; help: string; answers: Record<string, { label: string; because: string }> }
  >;
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

/** The focus goes to the heading: its description is what a screen reader says next. */
function described<Described extends HTMLElement>(target: Described, id: string): Described {
  target.setAttribute('aria-describedby', id);
  return target;
}

/**
 * Asks the questions of the decision one at a time. The answers are the query of the address,
 * so back, forward, reload and a pasted link all lead to the same place.
 */
class ImageChooser extends HTMLElement {
  #data!: ChooserData;
  /** Later answers, kept while an earlier one is changed. */
  #kept: Answers = {};
  /** The drawing beside the questions. */
  #flow: HTMLDetailsElement | null = null;

  connectedCallback() {
    this.#data = JSON.parse(this.querySelector('script')!.textContent) as ChooserData;
    this.addEventListener('click', this.#onClick);
    this.#flow = document.querySelector('details.flow');
    this.#flow?.addEventListener('click', this.#onClick);
    // On a phone the drawing folds away under its title.
    if (this.#flow && matchMedia('(width < 48rem)').matches) this.#flow.open = false;
    window.addEventListener('popstate', this.#onPop);
    this.#render();
  }

  disconnectedCallback() {
    window.removeEventListener('popstate', this.#onPop);
  }

  #onPop = () => this.#render(true);

  #onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement | SVGAElement>('a[data-step]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const href = link.getAttribute('href')!;
    const before = readAnswers(this.#data, location.search).answers;
    // Going back to a question keeps the answers after it; answering puts those that still fit back in.
    if (link.dataset['step'] === 'answer') {
      const given = readAnswers(this.#data, new URL(href, location.href).search).answers;
      const after = answersOf(walk(this.#data, { ...this.#kept, ...given }));
      history.pushState(null, '', location.pathname + writeAnswers(after));
    } else {
      this.#kept = link.dataset['step'] === 'change' ? { ...this.#kept, ...before } : {};
      history.pushState(null, '', href);
    }
    this.#render(true);
  };

  /** @param moved the reader acted, so the focus goes to what is new */
  #render(moved = false) {
    const { answers, dropped } = readAnswers(this.#data, location.search);
    const path = walk(this.#data, answers);
    const result = resultOf(path);
    const parts: Child[] = [];
    if (dropped.length > 0) {
      const items = dropped.slice(0, 5).join(', ');
      parts.push(
        element(
          'p',
          { className: 'note', role: 'status' },
          interpolate(this.#data.words.dropped, { items }),
        ),
      );
    }
    parts.push(
      ...(result ? this.#result(result) : this.#question((path.end as { go: string }).go, answers)),
    );
    if (path.steps.length > 0) parts.push(this.#taken(answers));
    const focus = parts.find((part) => part instanceof HTMLHeadingElement);
    this.replaceChildren(...parts);
    if (moved && focus instanceof HTMLElement) focus.focus();
    if (!this.#flow) return;
    const { nodes, questions, results } = this.#data;
    const ask = (node: string) => `${this.#data.words.change}: ${questions[nodes[node]!.ask]!.ask}`;
    const address = result && `${results}${resultId(result)}/`;
    markFlow(this.#flow, path, ask, address);
  }

  #question(node: string, answers: Answers): Child[] {
    const { words } = this.#data;
    const number = Object.keys(answers).length + 1;
    const remaining = questionsLeft(this.#data, node) - 1;
    const step = interpolate(remaining ? words.question : words.questionLast, {
      number,
      remaining,
    });
    const id = this.#data.nodes[node]!.ask;
    const question = this.#data.questions[id]!;
    const links = Object.keys(this.#data.nodes[node]!.answers).map((answer) => {
      const { label, because } = question.answers[answer]!;
      const link = element(
        'a',
        { href: writeAnswers({ ...answers, [id]: answer }) },
        element('b', {}, label),
        element('span', {}, because),
      );
      link.dataset['step'] = 'answer';
      return element('li', {}, link);
    });
    return [
      element('p', { className: 'step', id: 'chooser-step' }, step),
      described(element('h2', { tabIndex: -1 }, question.ask), 'chooser-step'),
      element('p', { className: 'help' }, question.help),
      element('ul', { className: 'answers' }, ...links),
    ];
  }

  #taken(answers: Answers): HTMLElement {
    const { words, questions } = this.#data;
    const before: Record<string, string> = {};
    const out = ruledOut(this.#data, walk(this.#data, answers));
    const items = Object.entries(answers).map(([id, answer], at) => {
      const question = questions[id]!;
      const change = element('a', { href: location.pathname + writeAnswers(before) }, words.change);
      change.dataset['step'] = 'change';
      change.ariaLabel = `${words.change}: ${question.ask}`;
      before[id] = answer;
      const { label, because } = question.answers[answer]!;
      return element(
        'li',
        {},
        element('div', {}, `${question.ask} `, element('b', {}, label)),
        change,
        element('span', {}, because),
        ...this.#ruledOut(out[at]!),
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
    if (picks.length === 0) return [];
    const names = picks.map((pick) => this.#data.picks[pick]!);
    const list = new Intl.ListFormat(document.documentElement.lang, { type: 'conjunction' }).format(
      names,
    );
    return [element('span', {}, interpolate(this.#data.words.rulesOut, { picks: list }))];
  }

  #result(result: Result): Child[] {
    const { words, picks, questions, results } = this.#data;
    const address = `${results}${resultId(result)}/`;
    const artifact = questions['artifact']!.answers[result.artifact]!.label;
    const title = interpolate(words.result, { artifact, pick: picks[result.pick]! });
    const place = element('div', { ariaBusy: 'true' }, element('p', {}, words.loading));
    void this.#fetchResult(address, place);
    return [
      element('h2', { tabIndex: -1 }, title),
      element(
        'div',
        { className: 'share' },
        element('a', { href: address }, words.link),
        copyButton(words.copyLink, () => location.href, words),
        copyButton(words.copyMarkdown, () => `[${title}](${location.href})`, words),
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
      place.replaceChildren(
        element(
          'p',
          { className: 'note' },
          this.#data.words.failed,
          ' ',
          element('a', { href: address }, address),
        ),
      );
    }
    place.ariaBusy = 'false';
  }
}

customElements.define('image-chooser', ImageChooser);
