import { shapesOf } from '../../domain/tags/drawing-shapes.ts';
import { drawLife, type Drawing } from '../../domain/tags/drawing.ts';
import type { Life } from '../../domain/tags/life.ts';
import {
  daySentence,
  headline,
  lifeSentences,
  meaningPhrase,
  windowSentence,
  type Language,
} from '../../domain/tags/sentences.ts';
import { windowsOf, type LifecycleTable } from '../../domain/tags/support-windows.ts';
import { locales } from '../../i18n/locales.ts';
import { createElement } from '../site-search/create-element.ts';
import type { Output } from './answer.ts';
import type { TagLifeData, ViewKey } from './data.ts';

export type Say = (key: ViewKey, values?: Record<string, string | number>) => string;

interface Shown {
  data: TagLifeData;
  record: NonNullable<TagLifeData['record']>;
  life: Life;
  say: Say;
  /** A day that was asked for, or nothing. */
  day: string;
  hasDigest: boolean;
}

/** Shows a life: a sentence, a drawing and a table. */
export function showLife(
  { data, record, life, say, day, hasDigest }: Shown,
  { status, view }: Output,
) {
  const { facts } = record;
  const list = new Intl.ListFormat(data.locale === 'en' ? 'en-GB' : locales.zh.tag);
  const language: Language = { say, list: (names) => list.format(names) };
  const table: LifecycleTable = new Map(
    Object.entries(record.releases).map(([product, releases]) => [
      product,
      new Map(releases.map((release) => [release.version, release])),
    ]),
  );
  const image = facts.isSystem ? undefined : { name: facts.name, product: record.product };
  const drawing = drawLife(life, {
    ends: facts.ends,
    windowsOf: (meaning) => windowsOf(table, meaning, image),
  });
  const reference = `${life.image}:${life.tag}`;
  const gap = data.locale === 'zh' ? '' : ' ';
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day);
  status.replaceChildren(
    createElement('code', {}, [reference]),
    data.locale === 'zh' ? '：' : ': ',
    ...(isDay ? [createElement('strong', {}, [daySentence(language, life, day, facts)]), gap] : []),
    headline(language, life, facts),
  );
  view.replaceChildren(
    ...(hasDigest ? [createElement('p', {}, [say('tag.digestBeside')])] : []),
    createElement('p', {}, [lifeSentences(language, life, drawing, facts).join(gap)]),
    figure(drawing, language, say('tag.drawing', { tag: reference })),
    ...support(drawing, language, say),
    spans(life, language, say, facts),
  );
  view.hidden = false;
}

function figure(drawing: Drawing, language: Language, label: string): HTMLElement {
  const { shapes, height } = shapesOf(drawing, {
    windowText: ({ window }) => windowSentence(language, window),
  });
  const make = (name: string, attributes: Readonly<Record<string, string>>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const svg = make('svg', { role: 'img', 'aria-label': label, width: '100%', height: `${height}` });
  svg.append(
    ...shapes.map(({ name, attributes, text }) => {
      const shape = make(name, attributes);
      if (text) shape.textContent = text;
      return shape;
    }),
  );
  const holder = createElement('figure', { className: 'tag-drawing' });
  holder.append(svg);
  return holder;
}

/** What the drawing says of support, for those who cannot see it. */
function support({ windows }: Drawing, language: Language, say: Say): HTMLElement[] {
  if (windows.length === 0) return [];
  const items = windows.map(({ window }) =>
    createElement('li', {}, [windowSentence(language, window)]),
  );
  return [
    createElement('div', { className: 'visually-hidden' }, [
      createElement('p', {}, [say('tag.support')]),
      createElement('ul', {}, items),
    ]),
  ];
}

/** Every meaning, the last one first, each with the commit that made it so. */
function spans(
  life: Life,
  language: Language,
  say: Say,
  facts: NonNullable<TagLifeData['record']>['facts'],
): HTMLElement {
  const rows = life.spans.toReversed().map(({ from, commit, meaning }) => {
    const time = createElement('time', { dateTime: from }, [from]);
    const link = createElement(
      'a',
      { href: `https://github.com/docker-library/official-images/commit/${commit}` },
      [time],
    );
    return createElement('tr', {}, [
      createElement('th', { scope: 'row' }, [from <= facts.begins ? time : link]),
      createElement('td', {}, [createElement('code', {}, [meaning.tag])]),
      createElement('td', {}, [meaningPhrase(language, facts, meaning)]),
    ]);
  });
  const heads = [say('tag.from'), say('tag.means'), say('tag.system')].map((text) =>
    createElement('th', { scope: 'col' }, [text]),
  );
  return createElement('details', {}, [
    createElement('summary', {}, [
      say('tag.span', { tag: `${life.image}:${life.tag}`, count: life.spans.length }),
    ]),
    createElement('div', { className: 'scroll' }, [
      createElement('table', {}, [
        createElement('thead', {}, [createElement('tr', {}, heads)]),
        createElement('tbody', {}, rows),
      ]),
    ]),
  ]);
}
