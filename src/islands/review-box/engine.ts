/** Loaded when there is something to review: rules, facts, and what shows the result. */
import type { Locale } from '../../i18n/locales.ts';
import { factsOf, type Facts, type ReviewData } from '../../domain/review/facts.ts';
import { findingLabel } from '../../domain/review/label.ts';
import { commentOf, markdownOf, type CommentFacts } from '../../domain/review/output/markdown.ts';
import { sarifOf } from '../../domain/review/output/sarif.ts';
import { resultTree, type TreeNode } from '../../domain/review/result-tree.ts';
import {
  imagesToLoad,
  isBinary,
  longestText,
  reviewSteps,
  type Review,
} from '../../domain/review/review.ts';
import { unpackHistory } from '../../domain/tags/pack.ts';
import type { History } from '../../domain/tags/history.ts';
import type { RulesJson } from '../../schemas/rules-json.ts';
import type { ReviewBoxData } from './data.ts';

export interface Engine {
  /**
   * Reviews a text and shows the result.
   * @param isCurrent is the text still what is in the box?
   * @param packed gives the text for a link
   * @returns what to say; nothing when another text has come
   */
  review: (
    text: string,
    isCurrent: () => boolean,
    packed: () => Promise<string>,
  ) => Promise<string | undefined>;
}

/** Longest time without a pause, in milliseconds. */
const slice = 10;

/**
 * Loads the facts and stands ready.
 * @public the box imports the bundle by its address
 */
export async function startEngine(box: HTMLElement, data: ReviewBoxData): Promise<Engine> {
  const known = await fetchJson<ReviewData>(data.facts);
  const histories = new Map<string, History>();
  const today = new Date().toISOString().slice(0, 10);
  const facts = factsOf(known, (image) => histories.get(image), today);
  return {
    async review(text, isCurrent, packed) {
      if (isBinary(text)) return data.words['review.binary'];
      if (text.length > longestText) return data.words['review.long'];
      for (const image of imagesToLoad(text, known)) {
        if (histories.has(image)) continue;
        const response = await fetch(`${data.tags}${image}.txt`);
        if (response.ok) histories.set(image, unpackHistory(await response.text()));
      }
      const result = await inSteps(text, facts, isCurrent);
      return result && show(box, { data, facts, text, result, packed });
    },
  };
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

/** Reviews with pauses, so that typing goes on; stops when the text has changed. */
async function inSteps(
  text: string,
  facts: Facts,
  isCurrent: () => boolean,
): Promise<Review | undefined> {
  const steps = reviewSteps(text, facts);
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < slice) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (!isCurrent()) return undefined;
    since = performance.now();
  }
}

interface Shown {
  data: ReviewBoxData;
  facts: Facts;
  text: string;
  result: Review;
  packed: () => Promise<string>;
}

/** Shows a result and gives the sentence that sums it up. */
function show(box: HTMLElement, shown: Shown): string {
  const { data, facts, result, text } = shown;
  const { locale, words } = data;
  const asked = new URLSearchParams(location.search).get('rule') ?? '';
  const first = asked in facts.rules ? asked : undefined;
  const word = (key: keyof typeof words, values: Record<string, string | number> = {}) =>
    words[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  const tree = resultTree(result, {
    locale,
    today: facts.today,
    word,
    rules: facts.rules,
    link: (path) => data.pages + path,
    first,
  });
  const place = box.querySelector<HTMLElement>('[data-result]')!;
  place.replaceChildren(...tree.map(toNode));
  const ordered = result.findings.toSorted(
    (a, b) => Number(b.rule === first) - Number(a.rule === first),
  );
  const comments: CommentFacts = {
    locale,
    titleOf: (rule) => facts.rules[rule]?.title,
    linkOf: (rule) => (rule in facts.rules ? `${data.links}${rule}/` : undefined),
  };
  const area = box.querySelector('textarea')!;
  for (const [index, item] of place.querySelectorAll<HTMLElement>('[data-line]').entries()) {
    const finding = ordered[index]!;
    const go = document.createElement('button');
    go.type = 'button';
    const label = item.querySelector('span')!;
    go.textContent = label.textContent;
    go.addEventListener('click', () => goTo(area, finding.line));
    label.replaceWith(go);
    item.append(copyButton(words['review.comment'], () => commentOf(finding, comments), data));
  }
  markLines(box.querySelector<HTMLElement>('[data-gutter]')!, text, result, area);
  const file = { path: 'Dockerfile', text, review: result };
  const actions = box.querySelector<HTMLElement>('[data-actions]')!;
  actions.hidden = false;
  actions.replaceChildren(
    copyButton(words['review.all'], () => markdownOf([file], comments), data),
    button(words['review.sarif'], async () => {
      const rules = await fetchJson<RulesJson>(data.rules);
      download('groundwork.sarif', JSON.stringify(sarifOf([file], rules), undefined, 2));
    }),
    copyButton(
      words['review.share'],
      async () => `${location.href.replace(/#.*$/, '')}#d=${await shown.packed()}`,
      data,
    ),
  );
  const count = (severity: string) =>
    result.findings.filter((one) => one.severity === severity).length;
  const sum = word('review.sum', {
    must: count('must'),
    should: count('should'),
    consider: count('consider'),
  });
  if (!first) return sum;
  const found = result.findings.filter(({ rule }) => rule === first).length;
  return [word('review.onlyRule', { rule: findingLabel(first), count: found }), sum].join(
    separator(locale),
  );
}

const separator = (locale: Locale) => (locale === 'zh' ? '' : ' ');

function toNode(node: TreeNode): Node | string {
  if (typeof node === 'string') return node;
  const element = document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value);
  element.append(...node.children.map(toNode));
  return element;
}

/** Numbers the lines, and marks those with findings by the heaviest. */
function markLines(
  gutter: HTMLElement,
  text: string,
  { findings }: Review,
  area: HTMLTextAreaElement,
) {
  const lines = text.split('\n').length;
  const numbers = Array.from({ length: lines }, (_, index) => index + 1).join('\n');
  const heaviest = new Map<number, string>();
  // Worst first: what is there already is heavier.
  for (const { line, severity } of findings) if (!heaviest.has(line)) heaviest.set(line, severity);
  const marks = [...heaviest].slice(0, 500).map(([line, severity]) => {
    const mark = document.createElement('i');
    mark.dataset['severity'] = severity;
    mark.style.insetBlockStart = `calc(${line - 1} * 1.5rem + var(--space-2))`;
    return mark;
  });
  gutter.replaceChildren(numbers, ...marks);
  gutter.scrollTop = area.scrollTop;
}

/** Selects a line in the box and brings it into view. */
function goTo(area: HTMLTextAreaElement, line: number) {
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  const height = area.scrollHeight / Math.max(lines.length, 1);
  area.scrollTop = Math.max(0, (line - 4) * height);
}

function button(label: string, act: () => void | Promise<void>): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', () => void act());
  return made;
}

/** A button that copies; where the clipboard is denied, the text is shown selected. */
function copyButton(
  label: string,
  text: () => string | Promise<string>,
  { words }: ReviewBoxData,
): HTMLElement {
  const group = document.createElement('span');
  const status = document.createElement('span');
  status.role = 'status';
  const made = button(label, async () => {
    group.querySelector('textarea')?.remove();
    const copied = await text();
    try {
      await navigator.clipboard.writeText(copied);
      status.textContent = words['code.copied'];
      setTimeout(() => (status.textContent = ''), 2500);
    } catch {
      const field = document.createElement('textarea');
      field.readOnly = true;
      field.value = copied;
      field.setAttribute('aria-label', label);
      group.append(field);
      field.select();
      status.textContent = words['code.select'];
    }
  });
  group.append(made, ' ', status);
  return group;
}

function download(name: string, text: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
