import { parseFragment } from 'parse5';
import { pageCode } from '../../built-site/page-code.ts';
import { attribute, type BuiltPage, type Element } from '../../built-site/site.ts';
import { contentPolicy } from '../../hosting/policy.ts';

/**
 * A page with its policy, which stands before anything it is about: in the text, and in the tree.
 * The tree of the given page is changed, as parsing the text again would cost as much as all checks of links.
 * @throws Error when the page does not name its character set, which comes first
 */
export function withPolicy(page: BuiltPage): BuiltPage {
  const charset = /<meta charset="?utf-8"?\s*\/?>/i;
  const at = page.elements.findIndex((one) => attribute(one, 'charset') !== undefined);
  const first = page.elements[at];
  if (!first?.parentNode || !charset.test(page.html)) {
    throw new Error(`${page.file}: a page begins with <meta charset="utf-8">`);
  }
  const policy = `<meta http-equiv="content-security-policy" content="${contentPolicy(pageCode(page))}">`;
  const meta = parseFragment(policy).childNodes[0] as Element;
  const siblings = first.parentNode.childNodes;
  siblings.splice(siblings.indexOf(first) + 1, 0, meta);
  meta.parentNode = first.parentNode;
  return {
    ...page,
    html: page.html.replace(charset, (written) => written + policy),
    elements: page.elements.toSpliced(at + 1, 0, meta),
  };
}
