import type { RecordFacts, SentenceKey } from '../../domain/tags/sentences.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { LifecycleRelease } from '../../schemas/lifecycle.ts';

/** Keys of the words that the box needs beside the sentences. */
export const viewKeys = [
  'tag.digest',
  'tag.digestBeside',
  'tag.drawing',
  'tag.empty',
  'tag.failed',
  'tag.from',
  'tag.loading',
  'tag.long',
  'tag.means',
  'tag.nearest',
  'tag.never',
  'tag.noImage',
  'tag.noRecordOf',
  'tag.registry',
  'tag.scratch',
  'tag.span',
  'tag.support',
  'tag.system',
  'tag.unreadable',
  'tag.user',
  'tag.variable',
  'tag.wasLeft',
] as const;
export type ViewKey = (typeof viewKeys)[number] | SentenceKey;

/** What the page tells the box, as JSON beside it. */
export interface TagLifeData {
  locale: Locale;
  /** Address of the page of all images, in the page's language. */
  pages: string;
  example: string;
  /** Images with a record. */
  images: readonly string[];
  families: readonly { id: string; prefixes: readonly string[]; text?: string }[];
  words: Readonly<Record<ViewKey, string>>;
  /** The record of the page's image. */
  record?: {
    image: string;
    product: string | undefined;
    facts: RecordFacts;
    releases: Readonly<Record<string, readonly LifecycleRelease[]>>;
    /** Address of the history. */
    file: string;
  };
}
