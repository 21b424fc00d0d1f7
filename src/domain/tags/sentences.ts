/**
 * What is said about a tag. Words come as a function of key and values, so that the build and the browser say the same.
 */
import type { Drawing } from './drawing.ts';
import { leftWith, meaningOn, type Life, type Meaning } from './life.ts';
import { systemLabel, type SupportWindow } from './support-windows.ts';

/** Keys of the sentences in the dictionaries. */
export const sentenceKeys = [
  'tag.and',
  'tag.changed',
  'tag.changedOnce',
  'tag.dayAfter',
  'tag.dayBefore',
  'tag.gap',
  'tag.left',
  'tag.listed',
  'tag.meaningBoth',
  'tag.meaningNoRelease',
  'tag.meaningNoSystem',
  'tag.meaningSystem',
  'tag.onDay',
  'tag.onDayOut',
  'tag.range',
  'tag.same',
  'tag.since',
  'tag.sinceBegin',
  'tag.windowEnded',
  'tag.windowLts',
  'tag.windowSupported',
  'tag.windowUntil',
] as const;
export type SentenceKey = (typeof sentenceKeys)[number];

/** One language, as far as sentences need it. */
export interface Language {
  say: (key: SentenceKey, values?: Record<string, string | number>) => string;
  /** Names as the language lists them. */
  list: (names: readonly string[]) => string;
}

/** What the record of an image says of itself. */
export interface RecordFacts {
  /** Name of what is in the image, e.g. `Node.js`. */
  name: string;
  /** Is the image a system itself, as `debian` is? */
  isSystem: boolean;
  /** First and last day of the record. */
  begins: string;
  ends: string;
}

/** What a tag meant, as a phrase: `Node.js 18.16.0 on Debian 11`. */
export function meaningPhrase(
  { say }: Language,
  { name, isSystem }: Pick<RecordFacts, 'name' | 'isSystem'>,
  { version, system, tag }: Meaning,
): string {
  const label = system && systemLabel(system);
  if (isSystem && version) return `${name} ${version}`;
  if (isSystem && label) return say('tag.meaningSystem', { system: label, tag });
  if (!version) return tag;
  const what = `${name} ${version}`;
  if (!label) return say('tag.meaningNoSystem', { what });
  return say(system.release ? 'tag.meaningBoth' : 'tag.meaningNoRelease', { what, system: label });
}

/** The sentence that answers "what does it mean": where the record ends, or with what it left. */
export function headline(language: Language, life: Life, record: RecordFacts): string {
  const left = leftWith(life);
  const { meaning: last } = life.spans.at(-1)!;
  const meaning = meaningPhrase(language, record, last);
  return left
    ? language.say('tag.left', { day: left.until, meaning })
    : language.say('tag.listed', { day: record.ends, meaning });
}

/** Since when it is in the list, how often it changed and between what, and when it was out of the list. */
export function lifeSentences(
  { say, list }: Language,
  { spans }: Life,
  drawing: Pick<Drawing, 'versions' | 'systems'>,
  { name, begins }: RecordFacts,
): string[] {
  const from = spans[0]!.from;
  const sentences = [
    from <= begins ? say('tag.sinceBegin', { day: begins }) : say('tag.since', { day: from }),
  ];
  const range = (labels: readonly string[]) =>
    labels.length > 10
      ? say('tag.range', { first: labels[0]!, last: labels.at(-1)! })
      : list(labels);
  const versions = distinct(drawing.versions);
  const held = [
    ...(versions.length > 0 ? [`${name} ${range(versions)}`] : []),
    ...releasesByName(distinct(drawing.systems)).map(([system, releases]) =>
      `${system} ${range(releases)}`.trim(),
    ),
  ];
  const changes = spans.length - 1;
  if (changes === 0) sentences.push(say('tag.same'));
  else {
    const values = { count: changes, held: held.join(say('tag.and')) };
    sentences.push(say(changes === 1 ? 'tag.changedOnce' : 'tag.changed', values));
  }
  for (const [index, { until }] of spans.entries()) {
    const next = spans[index + 1];
    if (until && next && next.from > until) {
      sentences.push(say('tag.gap', { from: until, until: next.from }));
    }
  }
  return sentences;
}

const distinct = (bands: Drawing['versions']) => [...new Set(bands.map(({ label }) => label))];

/** `Debian 9`, `Debian 10` as one name with its releases. */
function releasesByName(labels: readonly string[]): [name: string, releases: string[]][] {
  const names = new Map<string, string[]>();
  for (const label of labels) {
    const [, name = label, release] = /^(.*) ([\d.]+)$/.exec(label) ?? [];
    names.set(name, [...(names.get(name) ?? []), ...(release ? [release] : [])]);
  }
  return [...names];
}

/** What a tag was on a day. */
export function daySentence(
  language: Language,
  life: Life,
  day: string,
  record: RecordFacts,
): string {
  const { say } = language;
  const { begins, ends } = record;
  if (day < begins) return say('tag.dayBefore', { day, begins });
  if (day > ends) return say('tag.dayAfter', { day, ends });
  const meaning = meaningOn(life, day);
  return meaning
    ? say('tag.onDay', { day, meaning: meaningPhrase(language, record, meaning) })
    : say('tag.onDayOut', { day });
}

/** The days of a support window. */
export function windowSentence({ say }: Language, window: SupportWindow): string {
  const { name, until, ltsUntil } = window;
  if (until === 'supported') return say('tag.windowSupported', { name });
  if (until === 'ended') return say('tag.windowEnded', { name });
  return ltsUntil
    ? say('tag.windowLts', { name, until, ltsUntil })
    : say('tag.windowUntil', { name, until });
}
