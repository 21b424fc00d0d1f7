import type { Problem } from '../../content/problem.ts';
import type { SiteFacts } from './facts.ts';

/** Every article has its Markdown. */
export function checkMarkdownFiles({ files, pages }: SiteFacts): Problem[] {
  return pages
    .filter(({ isArticle }) => isArticle)
    .map(({ file }) => file.replace(/html$/, 'md'))
    .filter((file) => !files.has(file))
    .map((file) => ({
      file,
      message: 'is missing',
      fix: 'write it in src/integrations/pages/finish-page.ts',
    }));
}

/**
 * The Markdown of an article has no HTML and no empty sections.
 * @param file where it is written
 */
export function checkMarkdown(file: string, markdown: string): Problem[] {
  const problems: Problem[] = [];
  const lines = withoutFences(markdown.split('\n'));
  for (const [at, text] of lines.entries()) {
    const [tag] = /(?<!\\)<\/?[a-z][\w-]*[^>]*>/.exec(text.replace(/(`+)[^`].*?\1/g, '')) ?? [];
    if (tag) {
      problems.push({
        file,
        line: at + 1,
        field: tag,
        message: 'is HTML',
        fix: 'teach src/markdown/page-to-markdown.ts how to write the element',
      });
    }
    const level = depth(text);
    const next = lines.slice(at + 1).find((line) => line.trim());
    if (level > 0 && (next === undefined || (depth(next) > 0 && depth(next) <= level))) {
      problems.push({
        file,
        line: at + 1,
        field: text,
        message: 'has nothing below it',
        fix: 'let src/markdown/page-to-markdown.ts write what the page shows there, or leave the heading out',
      });
    }
  }
  return problems;
}

/** Level of a heading, 0 for other lines. */
const depth = (line: string) => /^(#+) /.exec(line)?.[1]?.length ?? 0;

/** Lines with code emptied, fences kept, so that counting and looking below still works. */
function withoutFences(lines: readonly string[]): string[] {
  let fence = '';
  return lines.map((line) => {
    const [mark = ''] = /^\s*`{3,}/.exec(line) ?? [];
    if (!fence && mark) fence = mark.trim();
    else if (fence && line.trim() === fence) fence = '';
    else if (fence) return '';
    return line;
  });
}
