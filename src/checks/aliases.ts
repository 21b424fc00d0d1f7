import { headingsOf, type Content } from './content.ts';
import type { Problem } from './problem.ts';

/** What `aliases.yml` gives other names to is there: a page that we write, and a heading of it. */
export function checkAliases({ aliases, prose }: Content): Problem[] {
  if (!aliases) return [];
  const { file, data, lineOf } = aliases;
  return Object.entries(data).flatMap(([id, names]): Problem[] => {
    const page = prose.find((one) => one.id === id);
    if (!page) {
      const there = `there is no content/zh/${id}.mdx and no content/en/${id}.mdx`;
      const fix = 'name a page by its path below the language folder, as in guide/alpine';
      return [{ file, line: lineOf([id]), field: id, message: there, fix }];
    }
    const headings = new Set(headingsOf(page.tree).map((heading) => heading.id));
    return Object.keys(names)
      .filter((heading) => heading !== 'page' && !headings.has(heading))
      .map((heading) => ({
        file,
        line: lineOf([id, heading]),
        field: `${id}.${heading}`,
        message: `${page.file} has no heading {#${heading}}`,
        fix: 'name the id of a heading there, or `page` for the page as a whole',
      }));
  });
}
