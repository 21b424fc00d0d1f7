import { reviewData, type ReviewData } from '../domain/review/facts.ts';
import { rulesJsonOf, type WordedRule } from '../domain/rules/sarif.ts';
import { unpackHistory } from '../domain/tags/pack.ts';
import type { History } from '../domain/tags/history.ts';
import type { RulesJson } from '../schemas/rules-json.ts';
import { site } from '../site.ts';
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
  return reviewData({
    tags: content.tags.data,
    images: data(content.images),
    runtimes: data(content.runtimes),
    lifecycles: data(content.lifecycles),
    rules: wordedRules(content),
  });
}

/**
 * All rules as machines read them, as `/rules.json` has them.
 * @param address of the site, without a sub-path
 */
export function rulesJsonIn(content: Pick<Content, 'rules' | 'prose'>, address: string): RulesJson {
  return rulesJsonOf(
    site.name.en,
    wordedRules(content),
    (path, locale) => new URL(locale ? `/${locale}${path}` : path, address).href,
  );
}

function wordedRules({ rules, prose }: Pick<Content, 'rules' | 'prose'>): WordedRule[] {
  const pages = new Map(prose.map((page) => [`${page.locale} ${page.id}`, page]));
  return [...rules].map(([id, { data: rule }]) => {
    const [zh, en] = [pages.get(`zh rules/${id}`), pages.get(`en rules/${id}`)];
    return {
      id,
      rule,
      title: { zh: zh?.title ?? id, en: en?.title ?? id },
      verdict: { zh: zh?.description ?? id, en: en?.description ?? id },
    };
  });
}

/** Histories by the text they were read from: all who read the same files share them. */
const histories = new Map<string, History>();

/** Reads a history of tags when it is first asked for. */
export function historiesIn(
  files: ReadonlyMap<string, string>,
): (image: string) => History | undefined {
  return (image) => {
    const text = files.get(`content/data/tags/${image}.txt`);
    if (text === undefined) return undefined;
    const history = histories.get(text) ?? unpackHistory(text);
    histories.set(text, history);
    return history;
  };
}
