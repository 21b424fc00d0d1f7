import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeCompressed } from '../../built-site/compress.ts';
import { builtPage } from '../../built-site/site.ts';
import { checkPage } from '../../checks/index.ts';
import { factsOf, type PageFacts } from '../../checks/site/facts.ts';
import type { Problem } from '../../content/problem.ts';
import type { Versions } from '../../content/versions.ts';
import { pageToMarkdown } from '../../markdown/page-to-markdown.ts';
import { sectionsOf, type SearchSection } from '../../search/sections.ts';
import { articleOf, type ArticleEntry } from './article.ts';
import { withPolicy } from './policy.ts';

/** A page as Astro rendered it. */
export interface RenderedPage {
  /** Path below the output folder. */
  file: string;
  html: string;
}

/** What is kept of a page once it is written. */
export interface FinishedPage {
  facts: PageFacts;
  /** Its line in the list of articles. */
  article: ArticleEntry | undefined;
  sections: SearchSection[];
  problems: Problem[];
}

/**
 * Where the finished page waits until Astro has written its own: it writes after it has rendered, and this may be
 * ready sooner.
 */
export const finishedFile = (path: string) => `${path}.finished`;

/**
 * Does everything with a page that needs no other: writes its policy, its Markdown and the compressed copies of both,
 * cuts it into sections for the search index, checks it. It is parsed once, and its tree is let go.
 * @param folder the site is built into
 * @param versions what the records know, see content/versions.ts
 */
export function finishPage(
  { file, html }: RenderedPage,
  folder: string,
  versions: Versions,
): FinishedPage {
  const page = withPolicy(builtPage(file, html));
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  const content = Buffer.from(page.html);
  writeFileSync(finishedFile(path), content);
  const bytes = writeCompressed(path, content);

  const article = articleOf(page);
  const markdown = article && pageToMarkdown(article.html, article.entry.address);
  if (markdown !== undefined) {
    const markdownPath = path.replace(/html$/, 'md');
    writeFileSync(markdownPath, markdown);
    writeCompressed(markdownPath, Buffer.from(markdown));
  }
  return {
    facts: factsOf(page, bytes),
    article: article?.entry,
    sections: sectionsOf(page),
    problems: checkPage(page, markdown, versions),
  };
}
