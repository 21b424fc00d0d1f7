import type { Excerpt } from '../../domain/search/excerpt.ts';
import type { HitGroup } from '../../domain/search/hit-groups.ts';
import type { HitKind } from '../../domain/pages/kind.ts';
import type { Hit } from '../../domain/search/ranking.ts';
import type { SearchWords } from './words.ts';

/** A hit with its excerpt. */
export type Found = Hit & Excerpt;

/** What to show for a query. */
export interface Answer {
  query: string;
  /** A sentence for the status line. */
  status: string;
  /** Best first; absent while loading, when earlier hits may stay. */
  hits?: readonly Found[];
  /** Does any hit hold all words of the query, or is it a known error? */
  exact?: boolean;
  /** What was searched for instead of a query with slips. */
  meant?: string;
  /** Search failed: the status explains it, and the table of contents replaces the hits. */
  failed?: boolean;
}

/** The query, and functions to change it. */
export interface Asking {
  words: SearchWords;
  kinds: readonly HitKind[];
  /** Has nothing else been asked since? */
  isCurrent(): boolean;
  ask(query: string): void;
}

/** Where results are shown. */
export interface View {
  show(answer: Answer): void;
  /** Adds a link to another query to the status, and changes nothing else. */
  suggest(link: HTMLAnchorElement): void;
  /** Adds hits in the other language below, and changes nothing else. */
  addOthers(hits: readonly Found[]): void;
  /** The group of pages to look in; all when it names none. */
  group?(): HitGroup | '';
}
