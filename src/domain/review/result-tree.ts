/** What a review shows, as elements: the build writes them for the example, the browser for the reader's text. */
import type { Locale } from '../../i18n/locales.ts';
import { isDay, daysUntil } from '../support/status.ts';
import { systemLabel } from '../tags/support-windows.ts';
import type { Finding } from './finding.ts';
import type { ReviewData } from './facts.ts';
import { findingLabel } from './label.ts';
import { severityWords } from './output/markdown.ts';
import type { Arrow, Review, StageView } from './review.ts';

/** An element with its attributes and what it holds. */
export interface TreeElement {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly TreeNode[];
}
export type TreeNode = string | TreeElement;

/** Keys of the interface's words that a result needs. */
export const resultKeys = [
  'review.clean',
  'review.copies',
  'review.ended',
  'review.ends',
  'review.final',
  'review.findings',
  'review.line',
  'review.misfit.libc',
  'review.misfit.older',
  'review.notChecked',
  'review.partly',
  'review.stages',
  'review.suppressed',
  'review.tagLife',
  'review.user',
  'review.why',
] as const;
export type ResultKey = (typeof resultKeys)[number];

export interface ResultContext {
  locale: Locale;
  today: string;
  word: (key: ResultKey, values?: Record<string, string | number>) => string;
  rules: ReviewData['rules'];
  /** Address of a language-less path. */
  link: (path: string) => string;
  /** Rule whose findings come first. */
  first?: string | undefined;
}

const element = (
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (TreeNode | undefined)[]
): TreeElement => ({ tag, attributes, children: children.filter((one) => one !== undefined) });

/** Stages, findings and what was not checked. */
export function resultTree(review: Review, context: ResultContext): TreeElement[] {
  const { word } = context;
  const { stages, findings, suppressed, notChecked } = review;
  const ordered = findings.toSorted(
    (a, b) => Number(b.rule === context.first) - Number(a.rule === context.first),
  );
  const section = (title: ResultKey, ...children: (TreeNode | undefined)[]) =>
    element('section', {}, element('h3', {}, word(title)), ...children);
  const open = notChecked.filter(({ kind }) => kind === 'image' || kind === 'argument');
  const ofRules = notChecked.filter(({ rule }) => rule !== undefined);
  return [
    ...(stages.length > 0
      ? [
          section(
            'review.stages',
            element(
              'ol',
              { class: 'stages' },
              ...stages.map((stage) => stageCard(stage, review.arrows, context)),
            ),
          ),
        ]
      : []),
    section(
      'review.findings',
      ordered.length > 0
        ? element('ol', { class: 'findings' }, ...ordered.map((one) => findingItem(one, context)))
        : element('p', {}, word('review.clean')),
      suppressed.length > 0
        ? element(
            'p',
            {},
            word('review.suppressed', {
              rules: suppressed
                .map(({ rule, line }) => `${findingLabel(rule)} (${word('review.line', { line })})`)
                .join(', '),
            }),
          )
        : undefined,
    ),
    section(
      'review.notChecked',
      ...(open.length > 0
        ? [
            element(
              'ul',
              {},
              ...open.map(({ subject = '', reason }) =>
                element(
                  'li',
                  {},
                  element('code', {}, subject),
                  colon(context),
                  reason[context.locale],
                ),
              ),
            ),
          ]
        : []),
      element(
        'details',
        {},
        element('summary', {}, word('review.partly', { count: ofRules.length })),
        element(
          'ul',
          {},
          ...ofRules.map(({ rule = '', reason }) =>
            element(
              'li',
              {},
              element('a', { href: context.link(`/rules/${rule}/`) }, findingLabel(rule)),
              colon(context),
              reason[context.locale],
            ),
          ),
        ),
      ),
    ),
  ];
}

const colon = ({ locale }: ResultContext) => (locale === 'zh' ? '：' : ': ');

function stageCard(
  { name, line, image, base, user, isFinal }: StageView,
  arrows: readonly Arrow[],
  { word, today, link, locale }: ResultContext,
): TreeElement {
  const libc =
    base?.libc && base.libc !== 'none'
      ? [base.libc, base.libcVersion].filter(Boolean).join(' ')
      : '';
  const system = base?.system?.release ? systemLabel(base.system) : '';
  const facts = [
    [system, libc].filter(Boolean).join(' · '),
    user === undefined ? '' : word('review.user', { user }),
  ].filter(Boolean);
  const ends = (base?.windows ?? []).flatMap(({ name: what, until, ltsUntil }) => {
    const day = ltsUntil ?? (isDay(until) ? until : undefined);
    if (!day) return [];
    const hasEnded = daysUntil(day, today) < 0;
    const text = word(hasEnded ? 'review.ended' : 'review.ends', { day });
    const gap = locale === 'zh' ? '：' : ': ';
    // A day never breaks.
    const [before = '', after = ''] = text.split(day);
    const time = element('time', { class: 'day', datetime: day }, day);
    return [
      element('li', hasEnded ? { 'data-misfit': '' } : {}, `${what}${gap}${before}`, time, after),
    ];
  });
  const incoming = arrows
    .filter(({ to }) => to === name)
    .map(({ from, misfit }) => {
      const text = `← ${word('review.copies', { stage: from })}`;
      return element(
        'li',
        misfit ? { 'data-misfit': '' } : {},
        misfit ? `${text} ✗ ${word(`review.misfit.${misfit}`)}` : text,
      );
    });
  const life = base?.official && (base.tag ?? (base.digest ? undefined : 'latest'));
  return element(
    'li',
    {},
    element(
      'p',
      { class: 'stage-name' },
      isFinal ? `${name} · ${word('review.final')}` : name,
      ` · ${word('review.line', { line })}`,
    ),
    element('p', {}, element('code', {}, image)),
    element(
      'ul',
      {},
      ...facts.map((one) => element('li', {}, one)),
      ...ends,
      ...incoming,
      life
        ? element(
            'li',
            {},
            element(
              'a',
              { href: link(`/tags/${base.official!.id}/?tag=${encodeURIComponent(life)}`) },
              word('review.tagLife'),
            ),
          )
        : undefined,
    ),
  );
}

function findingItem(finding: Finding, { word, locale, rules, link }: ResultContext): TreeElement {
  const { rule, severity, line, message, suggestion } = finding;
  const title = rules[rule]?.title[locale];
  return element(
    'li',
    { 'data-severity': severity, 'data-line': String(line) },
    element(
      'h4',
      {},
      element('span', { class: 'line' }, word('review.line', { line })),
      ` · ${severityWords[locale][severity]} · `,
      title
        ? element('a', { href: link(`/rules/${rule}/`) }, `${findingLabel(rule)} ${title}`)
        : findingLabel(rule),
    ),
    element('p', {}, ...codeParts(message[locale])),
    suggestion === undefined ? undefined : element('pre', {}, element('code', {}, suggestion)),
  );
}

/** A sentence with its code as code. */
function codeParts(sentence: string): TreeNode[] {
  return sentence
    .split('`')
    .map((part, index): TreeNode => (index % 2 === 1 ? element('code', {}, part) : part))
    .filter((part) => part !== '');
}
