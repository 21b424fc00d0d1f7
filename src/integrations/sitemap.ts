import { readFileSync } from 'node:fs';
import sitemapOf from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { collections } from '../content/collections.ts';
import type { Move } from '../schemas/moved.ts';

/** The sitemap, without short links and former addresses, which lead to pages that are listed, and without searches. */
export function sitemap(): AstroIntegration {
  let moves: readonly Move[] | undefined;
  return sitemapOf({
    filter: (page) => {
      // Read when the pages are there: by then the content is known to be right.
      moves ??= parse(readFileSync(collections.moves.file, 'utf8')) as Move[];
      return (
        !/\/(r\/bi\d+|(zh|en)\/search)\/$/.test(page) &&
        !moves.some(({ from }) => page.endsWith(from))
      );
    },
    i18n: { defaultLocale: 'zh', locales: { zh: 'zh-CN', en: 'en' } },
  });
}
