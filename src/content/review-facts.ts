import { reviewData, type Facts, type ReviewData } from '../domain/review/facts.ts';
import { factsOf } from '../domain/review/facts.ts';
import { imagesToLoad } from '../domain/review/review.ts';
import { unpackHistory } from '../domain/tags/pack.ts';
import type { History } from '../domain/tags/history.ts';
import {
  imageRecords,
  lifecycleRecords,
  rulePages,
  runtimeRecords,
  tagHistoryText,
  tagRecords,
} from './queries.ts';

/** What a review knows, but for the histories of tags. */
export async function reviewFacts(): Promise<ReviewData> {
  const [zh, en] = await Promise.all([rulePages('zh'), rulePages('en')]);
  return reviewData({
    tags: await tagRecords(),
    images: await imageRecords(),
    runtimes: await runtimeRecords(),
    lifecycles: await lifecycleRecords(),
    rules: zh.map(({ id, rule, title }, index) => ({
      id,
      rule,
      title: { zh: title, en: en[index]!.title },
    })),
  });
}

/**
 * The facts for one text, with the histories of the images it names.
 * @param today day of the review
 */
export async function factsFor(text: string, today: string): Promise<Facts> {
  const data = await reviewFacts();
  const histories = new Map<string, History>();
  for (const image of imagesToLoad(text, data)) {
    histories.set(image, unpackHistory(await tagHistoryText(image)));
  }
  return factsOf(data, (image) => histories.get(image), today);
}
