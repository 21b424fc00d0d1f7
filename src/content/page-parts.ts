/** Queries for what a page shows beside its text: menu, moved headings, rules, error messages, sources. */
import { movedSections } from '../domain/addresses/moved.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Source } from '../schemas/source.ts';
import {
  chapters,
  errorPages,
  familyPages,
  moves,
  rulePages,
  runtimePages,
  sourceRecords,
  type ErrorPage,
  type ProsePage,
  type RulePage,
} from './queries.ts';

/** A link to a page of this site. */
export interface PageLink {
  /** Language-less address. */
  path: string;
  title: string;
}

/** What surrounds the text of an article. */
export interface PageFrame {
  /** The guide's chapters, for the menu. */
  chapters: readonly ProsePage[];
  /** Pages of image families, for the menu; empty outside `/images/`. */
  families: readonly PageLink[];
  /** Pages of runtimes, for the menu; empty outside `/runtimes/`. */
  runtimes: readonly PageLink[];
  /** Headings that moved from this page to another one. */
  moved: readonly { id: string; to: string }[];
}

/**
 * What surrounds the text of one page.
 * @param path language-less address, e.g. `/guide/alpine/`
 */
export async function pageFrame(locale: Locale, path: string): Promise<PageFrame> {
  // Records have many pages: the menu lists them only beside their own kind.
  const families = path.startsWith('/images/') ? await familyPages(locale) : [];
  const runtimes = path.startsWith('/runtimes/') ? await runtimePages(locale) : [];
  const link = (page: { path: string; name: string }) => ({ path: page.path, title: page.name });
  return {
    chapters: await chapters(locale),
    families: families.map(link),
    runtimes: runtimes.map(link),
    moved: movedSections(await moves(), path),
  };
}

/**
 * Rules with their pages, in the order of their ids.
 * @throws Error for an id without a rule
 */
export async function rulePagesOf(locale: Locale, ids: readonly string[]): Promise<RulePage[]> {
  const pages = new Map((await rulePages(locale)).map((page) => [page.id, page]));
  return ids.map((id) => found(pages.get(id), `content/data/rules/${id}.yml is missing`));
}

/**
 * Sources by id, in the same order.
 * @throws Error for an id without a source
 */
export async function sourcesOf(ids: readonly string[]): Promise<Source[]> {
  const records = await sourceRecords();
  return ids.map((id) => found(records[id], `content/data/sources.yml has no source "${id}"`));
}

/**
 * Error messages with their pages, in the same order.
 * @throws Error for an id without an error
 */
export async function errorPagesOf(locale: Locale, ids: readonly string[]): Promise<ErrorPage[]> {
  const pages = new Map((await errorPages(locale)).map((page) => [page.id, page]));
  return ids.map((id) => found(pages.get(id), `content/data/errors/${id}.yml is missing`));
}

/** The value, which has to be there. */
function found<T>(value: T | undefined, message: string): T {
  if (value === undefined) throw new Error(message);
  return value;
}
