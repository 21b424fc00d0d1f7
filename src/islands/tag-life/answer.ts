import { readAsked, type Asked } from '../../domain/tags/asked.ts';
import { lifeOf } from '../../domain/tags/life.ts';
import { allTags, nearestTags } from '../../domain/tags/nearest.ts';
import { unpackHistory } from '../../domain/tags/pack.ts';
import type { History } from '../../domain/tags/history.ts';
import type { TagLifeData, ViewKey } from './data.ts';
import { fillIn, make, sentenceNodes } from './make.ts';
import { showLife, type Say } from './life-view.ts';

/** Where an answer goes: a sentence, and what the sentence is about. */
export interface Output {
  status: HTMLElement;
  view: HTMLElement;
}

/** What was asked for. */
export interface Question {
  text: string;
  day: string;
  /** Is it asked for the first time, so that it goes into the address? */
  isNew: boolean;
}

let loaded: Promise<History> | undefined;

/**
 * Answers a question, on this page or by going to that of another image.
 * @throws TypeError when the record cannot be loaded
 */
export async function answer(data: TagLifeData, question: Question, output: Output) {
  const say: Say = (key, values = {}) => fillIn(data.words[key], values);
  const asked = readQuestion(data, question.text);
  output.view.hidden = true;
  const { record } = data;
  if (asked.kind !== 'tag') {
    const isElsewhere = asked.kind === 'elsewhere' && record;
    if (isElsewhere)
      location.assign(`${data.pages}?ref=${encodeURIComponent(question.text.trim())}`);
    else if (!record && question.isNew) writeAddress({ ref: question.text.trim() });
    output.status.replaceChildren(...sentenceNodes(sentenceFor(asked, data, say)));
    return;
  }
  if (!record || asked.image !== record.image) {
    location.assign(`${data.pages}${asked.image}/?tag=${encodeURIComponent(asked.tag)}`);
    return;
  }
  if (question.isNew) writeAddress({ tag: asked.tag, day: question.day });
  const wait = setTimeout(() => (output.status.textContent = say('tag.loading')), 150);
  loaded ??= load(record.file);
  loaded.catch(() => (loaded = undefined));
  const history = await loaded.finally(() => clearTimeout(wait));
  const life = lifeOf(history, asked.tag);
  if (life)
    showLife({ data, record, life, say, ...question, hasDigest: Boolean(asked.digest) }, output);
  else showNearest(history, asked.tag, say, record.facts, output);
}

/** On an image's page a tag alone is a tag of this image. */
function readQuestion({ images, families, record }: TagLifeData, text: string): Asked {
  const asked = readAsked(text, { images, families });
  return asked.kind === 'image' && record && /^\w[\w.-]{0,127}$/.test(text.trim())
    ? { kind: 'tag', image: record.image, tag: text.trim() }
    : asked;
}

function sentenceFor(
  asked: Exclude<Asked, { kind: 'tag' }>,
  { example, images, families }: TagLifeData,
  say: Say,
): string {
  switch (asked.kind) {
    case 'elsewhere':
      return families.find(({ id }) => id === asked.family)?.text ?? '';
    case 'registry':
      return say('tag.registry', { registry: asked.registry });
    case 'user':
      return say('tag.user', { name: asked.name });
    case 'digest':
      return say('tag.digest', { name: asked.name || '…', digest: asked.digest });
    case 'image':
      return `${say('tag.noImage', { image: asked.image })} ${say('tag.noRecordOf')} ${images.join(', ')}`;
    case 'empty':
      return say('tag.empty', { example });
    case 'unreadable':
      return say('tag.unreadable', { example });
    default:
      return say(`tag.${asked.kind}` as ViewKey);
  }
}

async function load(file: string): Promise<History> {
  const response = await fetch(file);
  if (!response.ok) throw new TypeError(`${file}: ${response.status}`);
  return unpackHistory(await response.text());
}

function showNearest(
  history: History,
  tag: string,
  say: Say,
  { begins, ends }: { begins: string; ends: string },
  { status, view }: Output,
) {
  status.replaceChildren(
    ...sentenceNodes(say('tag.never', { tag, image: history.image, begins, ends })),
  );
  const tags = allTags(history);
  const near = nearestTags(tags, tag);
  if (near.length === 0) return;
  const items = near.map((one) =>
    make('li', {}, [
      make('a', { href: `?tag=${encodeURIComponent(one)}#life` }, [make('code', {}, [one])]),
      tags.get(one) === 'left' ? ` ${say('tag.wasLeft')}` : '',
    ]),
  );
  view.replaceChildren(make('p', {}, [say('tag.nearest')]), make('ul', {}, items));
  view.hidden = false;
}

/** Each question is a step that the back button takes back. */
function writeAddress(values: Record<string, string>) {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value));
  const address = `${location.pathname}?${query}`;
  if (address.length < 2000) history.pushState(null, '', address);
}
