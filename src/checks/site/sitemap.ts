import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../content/problem.ts';
import type { SiteFacts } from './facts.ts';

/** The sitemap lists every page that search engines may keep, and none that keeps them out. */
export function checkSitemap({ folder, base, pages, files }: SiteFacts): Problem[] {
  const lists = [...files].filter((file) => /^sitemap-\d+\.xml$/.test(file));
  const listed = new Set(
    lists
      .flatMap((file) => [
        ...readFileSync(join(folder, file), 'utf8').matchAll(/<loc>(.*?)<\/loc>/g),
      ])
      .map(([, address]) => decodeURIComponent(new URL(address!).pathname.slice(base.length))),
  );
  return pages.flatMap((page): Problem[] => {
    const isListed = listed.has(page.file.replace(/(^|\/)index\.html$/, '$1'));
    if (isListed === !page.keepsOut) return [];
    return [
      {
        file: page.file,
        message: isListed
          ? 'is in the sitemap, and keeps search engines out'
          : 'is not in the sitemap, and does not keep search engines out',
        fix: 'correct the filter of sitemap() in astro.config.mjs, or noIndex of the page',
      },
    ];
  });
}
