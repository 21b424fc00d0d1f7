import type { Locale } from '../../i18n/locales.ts';
import { resultKeys, type ResultKey } from '../../domain/review/result-tree.ts';

/** Keys of the words that the box needs beside those of a result. */
const boxKeys = [
  'code.copied',
  'code.select',
  'review.all',
  'review.binary',
  'review.broken',
  'review.checking',
  'review.clear',
  'review.comment',
  'review.empty',
  'review.failed',
  'review.long',
  'review.onlyRule',
  'review.sarif',
  'review.share',
  'review.sum',
] as const;
export const reviewKeys = [...boxKeys, ...resultKeys] as const;
export type ReviewKey = (typeof boxKeys)[number] | ResultKey;

/** What the page tells the box, as JSON beside it. */
export interface ReviewBoxData {
  locale: Locale;
  /** Addresses below the sub-path of the site. */
  engine: string;
  facts: string;
  rules: string;
  /** Folder of the histories of tags. */
  tags: string;
  /** Start of addresses in the page's language. */
  pages: string;
  /** Start of the short links that a comment holds. */
  links: string;
  example: string;
  words: Readonly<Record<ReviewKey, string>>;
}
