import { reviewData, type ReviewData } from '../domain/review/facts.ts';
import { unpackHistory } from '../domain/tags/pack.ts';
import type { History } from '../domain/tags/history.ts';
import type { Content } from './read.ts';

/**
 * What a review knows, from the content as it was read.
 * @throws Error when `content/data/tags.yml` is missing
 */
export function reviewDataOf(
  content: Pick<Content, 'images' | 'runtimes' | 'lifecycles' | 'rules' | 'tags' | 'prose'>,
): ReviewData {
  if (!content.tags) throw new Error('content/data/tags.yml is missing');
  const data = <T>(records: ReadonlyMap<string, { data: T }>) =>
    Object.fromEntries([...records].map(([id, { data: one }]) => [id, one]));
  const titles = new Map(content.prose.map(({ locale, id, title }) => [`${locale} ${id}`, title]));
  const titleOf = (locale: string, id: string) => titles.get(`${locale} rules/${id}`) ?? id;
  return reviewData({
    tags: content.tags.data,
    images: data(content.images),
    runtimes: data(content.runtimes),
    lifecycles: data(content.lifecycles),
    rules: [...content.rules].map(([id, { data: rule }]) => ({
      id,
      rule,
      title: { zh: titleOf('zh', id), en: titleOf('en', id) },
    })),
  });
}

/** Reads a history of tags when it is first asked for. */
export function historiesIn(
  files: ReadonlyMap<string, string>,
): (image: string) => History | undefined {
  const read = new Map<string, History | undefined>();
  return (image) => {
    if (!read.has(image)) {
      const text = files.get(`content/data/tags/${image}.txt`);
      read.set(image, text === undefined ? undefined : unpackHistory(text));
    }
    return read.get(image);
  };
}
