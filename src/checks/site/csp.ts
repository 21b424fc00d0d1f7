import { inlineCode, isInlineScript } from '../../built-site/inline-code.ts';
import { attribute, type BuiltPage } from '../../built-site/site.ts';
import type { Problem } from '../../content/problem.ts';
import { hashOf } from '../../hosting/policy.ts';

/** The page carries a Content-Security-Policy that its own code keeps, and no markup that runs script by the way. */
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
  const policy = attribute(elements[place]!, 'content') ?? '';
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
  const scripts = /(?:^|;)\s*script-src ([^;]*)/.exec(policy)?.[1] ?? '';
  const loose = /'unsafe-(inline|eval)'/.test(scripts)
    ? [problem('script-src', 'allows any script', 'name scripts by their hash')]
    : [];
  const { scripts: inline, styles } = inlineCode({ elements });
  const unnamed = [...inline, ...styles]
    .filter((text) => !policy.includes(hashOf(text)))
    .map((text) =>
      problem(
        text.trim().slice(0, 60),
        'is not named by the policy',
        'write the policy after the last change to the page',
      ),
    );
  return [...early, ...loose, ...unnamed];
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
