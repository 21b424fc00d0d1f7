import { checkAddresses } from './site/addresses.ts';
import { checkContentAddresses, checkUnlisted } from './content/addresses.ts';
import { checkAliases } from './content/aliases.ts';
import { checkCard, checkCardImages } from './site/cards.ts';
import { checkChooserPages } from './content/chooser.ts';
import type { Content } from '../content/read.ts';
import { checkGraph, checkSamples } from './content/decision.ts';
import { checkDays, latestDay } from './content/days.ts';
import { checkDiagrams } from './content/diagrams.ts';
import { checkDockerfiles } from './content/dockerfiles.ts';
import { checkErrors } from './content/errors.ts';
import { checkFamilies } from './content/families.ts';
import { checkFiles } from './content/files.ts';
import { checkFigures } from './content/figures.ts';
import { checkHtml } from './site/html.ts';
import { checkLinks } from './site/links.ts';
import { checkMarkdown, checkMarkdownFiles } from './site/markdown.ts';
import { checkMarkup } from './content/markup.ts';
import { checkMoved } from './content/moved.ts';
import { checkIndexed, checkRawMarkdown, checkStyles, checkThirdParty } from './site/output.ts';
import type { SiteFacts } from './site/facts.ts';
import { checkNumbers } from './site/numbers.ts';
import { checkParity } from './content/parity.ts';
import { checkPolicy } from './site/csp.ts';
import type { Problem } from '../content/problem.ts';
import { checkProse } from './content/prose.ts';
import { checkReferences } from './content/references.ts';
import { checkRichText } from './content/rich-text.ts';
import { checkRules } from './content/rules.ts';
import { checkPairs, checkRuntimes } from './content/runtimes.ts';
import { checkSitemap } from './site/sitemap.ts';
import type { BuiltPage } from '../built-site/site.ts';
import { checkTags } from './content/tags.ts';
import { checkTitles } from './content/titles.ts';
import { checkUnfinished } from './content/unfinished.ts';
import { checkTranslation } from './content/translation.ts';
import type { Versions } from '../content/versions.ts';
import { checkWeight } from './site/weight.ts';

/**
 * Everything that can be said about content before a page is built.
 * @param today the latest day that anybody can have reviewed something, `YYYY-MM-DD`
 */
export function checkContent(content: Content, today = latestDay(new Date())): Problem[] {
  const found = checkRecordsAndPages(content, today);
  const problems = [...found, ...checkUnfinished(content, found)];
  // What does not fit was left out, and everything that leads there would be reported as well.
  if (content.problems.length > 0) return problems;
  return [...problems, ...checkContentAddresses(content, problems)];
}

/**
 * What an author is told before a build: problems, and when there are none, what `npm run addresses` would add to
 * the list of published addresses.
 */
export function checkBeforeBuild(content: Content): Problem[] {
  const problems = checkContent(content);
  return problems.length > 0 ? problems : checkUnlisted(content);
}

function checkRecordsAndPages(content: Content, today: string): Problem[] {
  const graph = checkGraph(content);
  return [
    ...content.problems,
    ...checkFiles(content),
    ...checkDays(content, today),
    ...checkReferences(content),
    ...graph,
    // What hangs on a broken graph is judged when it holds.
    ...(graph.length > 0
      ? []
      : [
          ...checkSamples(content),
          ...checkDiagrams(content),
          ...checkPairs(content),
          ...checkAliases(content),
          ...checkChooserPages(content),
        ]),
    ...checkRichText(content),
    ...checkMoved(content),
    ...checkParity(content),
    ...checkProse(content),
    ...checkMarkup(content),
    ...checkFigures(content),
    ...checkTitles(content),
    ...checkTranslation(content),
    ...checkDockerfiles(content),
    ...checkRules(content),
    ...checkErrors(content),
    ...checkFamilies(content),
    ...checkRuntimes(content),
    ...checkTags(content),
  ];
}

/**
 * Everything that can be said about one built page without the others.
 * @param markdown the page's article as Markdown, if it has one
 * @param versions what the records know, see versions.ts
 */
export function checkPage(
  page: BuiltPage,
  markdown: string | undefined,
  versions: Versions,
): Problem[] {
  return [
    ...checkRawMarkdown(page),
    ...checkThirdParty(page),
    ...checkPolicy(page),
    ...checkIndexed(page),
    ...checkCard(page),
    ...checkNumbers(page, versions),
    ...(markdown === undefined ? [] : checkMarkdown(page.file.replace(/html$/, 'md'), markdown)),
    ...checkHtml(page),
  ];
}

/**
 * Everything that can be said about the built site from what its pages told.
 * @param addresses the list of published addresses, see addresses.ts
 */
export function checkSite(site: SiteFacts, addresses: string): Problem[] {
  return [
    ...checkAddresses(site, addresses),
    ...checkLinks(site),
    ...checkStyles(site),
    ...checkSitemap(site),
    ...checkCardImages(site),
    ...checkMarkdownFiles(site),
    ...checkWeight(site),
  ];
}
