import { isInlineScript, pageCode } from '../../built-site/page-code.ts';
import { attribute, type BuiltPage } from '../../built-site/site.ts';
import type { Problem } from '../../content/problem.ts';
import { headerPolicy } from '../../hosting/headers.ts';
import { contentPolicy, hashOf, parsePolicy } from '../../hosting/policy.ts';

/**
 * The page carries a Content-Security-Policy that allows what the page holds and no more, that the header does not
 * refuse, and no markup that runs script by the way.
 */
export function checkPolicy(page: BuiltPage): Problem[] {
  return [...policyProblems(page), ...markupProblems(page)];
}

function policyProblems({ file, elements }: BuiltPage): Problem[] {
  const place = elements.findIndex(
    (element) =>
      element.tagName === 'meta' &&
      attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  if (place < 0) {
    const fix = 'write it with src/integrations/pages/policy.ts after the page is built';
    return [{ file, message: 'has no Content-Security-Policy', fix }];
  }
  const problem = (field: string, message: string, fix: string): Problem => ({
    file,
    field,
    message,
    fix,
  });
  const early = elements
    .slice(0, place)
    .filter((element) => isInlineScript(element) || /^(style|link|script)$/.test(element.tagName))
    .map(({ tagName }) =>
      problem(`<${tagName}>`, 'stands before the policy', 'write the policy first in the head'),
    );
  const policy = parsePolicy(attribute(elements[place]!, 'content') ?? '');
  const needed = parsePolicy(contentPolicy(pageCode({ elements })));
  const code = [...namedCode(elements)];
  const unnamed = code
    .filter(({ directive, text }) => !policy.get(directive)?.includes(hashOf(text)))
    .map(({ text }) =>
      problem(
        text.trim().slice(0, 60),
        'is not named by the policy',
        'write the policy after the last change to the page',
      ),
    );
  const header = parsePolicy(headerPolicy);
  const loose = differences(policy, needed).map(([name, source]) =>
    problem(name, `allows ${source}, which the page does not need`, 'leave it out'),
  );
  const hashes = new Set(code.map(({ text }) => hashOf(text)));
  const missing = differences(needed, policy)
    .filter(([, source]) => !hashes.has(source))
    .map(([name, source]) => problem(name, `does not allow ${source}`, 'the page needs it'));
  const refused = differences(policy, header)
    .filter(([name, source]) => !isAllowed(name, source, header))
    .map(([name, source]) =>
      problem(name, `${source} is refused by the header`, 'allow it in src/hosting/headers.ts'),
    );
  return [...early, ...unnamed, ...loose, ...missing, ...refused];
}

/** Pieces of code in a page, and the directive that has to name each. */
function* namedCode(elements: BuiltPage['elements']) {
  const { scripts, styles, styleAttributes } = pageCode({ elements });
  for (const text of scripts) yield { directive: 'script-src', text };
  for (const text of styles) yield { directive: 'style-src', text };
  for (const text of styleAttributes) yield { directive: 'style-src-attr', text };
}

/** Sources that one policy allows and another does not list, with their directives. */
function differences(
  policy: ReadonlyMap<string, readonly string[]>,
  other: ReadonlyMap<string, readonly string[]>,
): [directive: string, source: string][] {
  return [...policy].flatMap(([name, sources]) =>
    sources
      .filter((source) => source !== "'none'" && !other.get(name)?.includes(source))
      .map((source): [string, string] => [name, source]),
  );
}

/** Does a policy allow a source by what it says of inline code? */
function isAllowed(
  name: string,
  source: string,
  policy: ReadonlyMap<string, readonly string[]>,
): boolean {
  const sources = policy.get(name === 'style-src-attr' ? 'style-src' : name);
  const isInline = /^'(sha256-.*|unsafe-hashes)'$/.test(source);
  return isInline && sources?.includes("'unsafe-inline'") === true;
}

/** Attributes and addresses that are script. */
function markupProblems({ file, elements }: BuiltPage): Problem[] {
  return elements.flatMap(({ tagName, attrs }) =>
    attrs
      .filter(({ name, value }) => name.startsWith('on') || /^\s*javascript:/i.test(value))
      .map(({ name }) => ({
        file,
        field: `<${tagName} ${name}>`,
        message: 'is script in markup',
        fix: 'add a listener in an island',
      })),
  );
}
