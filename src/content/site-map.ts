/** Query for the list of all pages. */
import type { MarkdownHeading } from 'astro';
import { render } from 'astro:content';
import type { Locale } from '../i18n/locales.ts';
import {
  errorPages,
  familyPages,
  prosePages,
  rulePages,
  runtimePages,
  type ErrorPage,
  type FamilyPage,
  type ProsePage,
  type RulePage,
  type RuntimePage,
} from './queries.ts';

/** All pages of one language. */
export interface SiteMap {
  /** Prose pages with their second-level headings, without those that stand in another list. */
  pages: readonly (ProsePage & { sections: readonly MarkdownHeading[] })[];
  rules: readonly RulePage[];
  errors: readonly ErrorPage[];
  families: readonly FamilyPage[];
  runtimes: readonly RuntimePage[];
}

/** All pages of one language, in the order of the menu. */
export async function siteMap(locale: Locale): Promise<SiteMap> {
  const prose = (await prosePages(locale)).filter(
    ({ id }) => !/^(images|runtimes)\/|^errors$/.test(id),
  );
  const pages = await Promise.all(
    prose.map(async (page) => {
      const { headings } = await render(page.entry);
      return { ...page, sections: headings.filter(({ depth }) => depth === 2) };
    }),
  );
  return {
    pages,
    rules: await rulePages(locale),
    errors: await errorPages(locale),
    families: await familyPages(locale),
    runtimes: await runtimePages(locale),
  };
}
