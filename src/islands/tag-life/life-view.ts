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
import type { Output } from './answer.ts';
import type { TagLifeData, ViewKey } from './data.ts';
import { make, sentenceNodes } from './make.ts';

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
  const list = new Intl.ListFormat(data.locale === 'en' ? 'en-GB' : 'zh-CN');
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
    make('code', {}, [reference]),
    data.locale === 'zh' ? '：' : ': ',
    ...(isDay
      ? [make('strong', {}, sentenceNodes(daySentence(language, life, day, facts))), gap]
      : []),
    ...sentenceNodes(headline(language, life, facts)),
  );
  view.replaceChildren(
    ...(hasDigest ? [make('p', {}, [say('tag.digestBeside')])] : []),
    make('p', {}, sentenceNodes(lifeSentences(language, life, drawing, facts).join(gap))),
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
  const shapeOf = (name: string, attributes: Readonly<Record<string, string>>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const svg = shapeOf('svg', {
    role: 'img',
    'aria-label': label,
    width: '100%',
    height: `${height}`,
  });
  svg.append(
    ...shapes.map(({ name, attributes, text }) => {
      const shape = shapeOf(name, attributes);
      if (text) shape.textContent = text;
      return shape;
    }),
  );
  return make('figure', { className: 'tag-drawing' }, [svg]);
}

/** What the drawing says of support, for those who cannot see it. */
function support({ windows }: Drawing, language: Language, say: Say): HTMLElement[] {
  if (windows.length === 0) return [];
  const items = windows.map(({ window }) => make('li', {}, [windowSentence(language, window)]));
  return [
    make('div', { className: 'visually-hidden' }, [
      make('p', {}, [say('tag.support')]),
      make('ul', {}, items),
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
    const time = make('time', { dateTime: from }, [from]);
    const link = make(
      'a',
      { href: `https://github.com/docker-library/official-images/commit/${commit}` },
      [time],
    );
    return make('tr', {}, [
      make('th', { scope: 'row' }, [from <= facts.begins ? time : link]),
      make('td', {}, [make('code', {}, [meaning.tag])]),
      make('td', {}, [meaningPhrase(language, facts, meaning)]),
    ]);
  });
  const heads = [say('tag.from'), say('tag.means'), say('tag.system')].map((text) =>
    make('th', { scope: 'col' }, [text]),
  );
  return make('details', {}, [
    make('summary', {}, [
      say('tag.span', { tag: `${life.image}:${life.tag}`, count: life.spans.length }),
    ]),
    make('div', { className: 'scroll' }, [
      make('table', {}, [make('thead', {}, [make('tr', {}, heads)]), make('tbody', {}, rows)]),
    ]),
  ]);
}
