import { nodesOf, type Content } from './read.ts';
import type { Problem } from './problem.ts';

/**
 * Points a problem of a built page to the file and line of its author, where a link that somebody wrote is the cause.
 * @param base sub-path the site was built for
 */
export function mapToSource(problem: Problem, { prose }: Content, base: string): Problem {
  const [, locale, path] = /^(zh|en)\/(.*)index\.html$/.exec(problem.file) ?? [];
  const page = prose.find(
    ({ locale: language, id }) =>
      language === locale && id === (path?.replace(/\/$/, '') || 'home'),
  );
  const written = problem.field?.replace(`${base}${locale}/`, '/');
  const link = page && nodesOf(page.tree).find(({ url }) => url && url === written);
  if (!link) return problem;
  return { ...problem, file: page.file, line: link.position?.start.line, field: `link ${written}` };
}
