import { checkAddresses } from './addresses.ts';
import { checkAliases } from './aliases.ts';
import { checkCards } from './cards.ts';
import { checkChooserPages } from './chooser.ts';
import type { Content } from './content.ts';
import { checkGraph, checkSamples } from './decision.ts';
import { checkDiagrams } from './diagrams.ts';
import { checkDockerfiles } from './dockerfiles.ts';
import { checkFamilies } from './families.ts';
import { checkFigures } from './figures.ts';
import { checkHtml } from './html.ts';
import { checkLinks } from './links.ts';
import { checkMarkdown } from './markdown.ts';
import { checkMessages } from './messages.ts';
import { checkMoved } from './moved.ts';
import { checkIndexed, checkRawMarkdown, checkThirdParty } from './output.ts';
import { checkNumbers } from './numbers.ts';
import { checkParity } from './parity.ts';
import { checkPolicy } from './policy.ts';
import type { Problem } from './problem.ts';
import { checkProse } from './prose.ts';
import { checkReferences } from './references.ts';
import { checkRichText } from './rich-text.ts';
import { checkRules } from './rules.ts';
import { checkPairs, checkRuntimes } from './runtimes.ts';
import { checkSitemap } from './sitemap.ts';
import type { Site } from './site.ts';
import { checkTranslation } from './translation.ts';
import type { Versions } from './versions.ts';
import { checkWeight } from './weight.ts';

/** Everything that can be said about content before a page is built. */
export function checkContent(content: Content): Problem[] {
  const graph = checkGraph(content);
  return [
    ...content.problems,
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
    ...checkFigures(content),
    ...checkMessages(content),
    ...checkTranslation(content),
    ...checkDockerfiles(content),
    ...checkRules(content),
    ...checkFamilies(content),
    ...checkRuntimes(content),
  ];
}

/**
 * Everything that can be said about the built site without a browser.
 * @param addresses the list of published addresses, see addresses.ts
 * @param versions what the records know, see versions.ts
 */
export async function checkSite(
  site: BuiltSite,
  addresses: string,
  versions: Versions,
): Promise<Problem[]> {
  return [
    ...checkAddresses(site, addresses),
    ...checkLinks(site),
    ...checkRawMarkdown(site),
    ...checkThirdParty(site),
    ...checkPolicy(site),
    ...checkIndexed(site),
    ...checkSitemap(site),
    ...checkCards(site),
    ...checkNumbers(site, versions),
    ...checkMarkdown(site),
    ...(await checkWeight(site)),
    ...(await checkHtml(site)),
  ];
}
