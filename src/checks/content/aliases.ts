import { allResults, resultId } from '../../domain/decision/walk.ts';
import { headingsOf, type Content } from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';

/** What `aliases.yml` gives other names to is there: a page of ours, and a heading that its author wrote. */
export function checkAliases({
  aliases,
  decision,
  files,
  pages,
  prose,
  problems,
}: Content): Problem[] {
  // A record that does not fit is reported separately.
  if (!aliases || !decision || problems.length > 0) return [];
  const { file, data, lineOf } = aliases;
  // So is a page that is named but not written.
  const named = new Set([
    ...allResults(decision.data).map((result) => `chooser/${resultId(result)}`),
    ...(pages?.data.map(({ id }) => id) ?? []),
  ]);
  const isNamed = (id: string) => named.has(id) || files.has(`content/data/${id}.yml`);
  return Object.entries(data).flatMap(([id, names]): Problem[] => {
    const page = prose.find((one) => one.id === id);
    if (!page && !isNamed(id)) {
      const fix = 'name a page as its address does, as in guide/alpine or chooser/python-slim';
      const message = 'there is no such page';
      return [{ file, line: lineOf([id]), field: id, message, fix }];
    }
    if (!page && !id.startsWith('chooser/')) return [];
    const headings = new Set(page ? headingsOf(page.tree).map((heading) => heading.id) : []);
    return Object.keys(names)
      .filter((heading) => heading !== 'page' && !headings.has(heading))
      .map((heading) => ({
        file,
        line: lineOf([id, heading]),
        field: `${id}.${heading}`,
        message: `${page?.file ?? 'a result of the chooser'} has no heading {#${heading}}`,
        fix: 'name the id of a heading there, or `page` for the page as a whole',
      }));
  });
}
