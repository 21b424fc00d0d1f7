import { HtmlValidate, StaticConfigLoader, type ResolvedConfig } from 'html-validate';
import type { BuiltPage } from '../../built-site/site.ts';
import type { Problem } from '../../content/problem.ts';

/** Resolves its configuration once and not anew for each page, which takes a third of the time. */
class OneConfig extends StaticConfigLoader {
  #resolved: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    return (this.#resolved ??= super.getConfigFor(handle));
  }
}

const loader = new OneConfig({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The policy names each style attribute by its hash, which costs a page 40 bytes: only how far a diagram shrinks.
    'no-inline-style': ['error', { include: ['style'], allowedProperties: ['--least'] }],
    // Astro writes <!DOCTYPE html> and void elements its own way.
    'doctype-style': 'off',
    'void-style': 'off',
    // Whitespace and case that readers never see.
    'no-trailing-whitespace': 'off',
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'long-title': 'off',
    // Scroll regions take the focus so that a keyboard can scroll them.
    'prefer-native-element': ['error', { exclude: ['region', 'img'] }],
    'tel-non-breaking': 'off',
  },
});

const validator = new HtmlValidate(loader);

/** The page is valid HTML. */
export function checkHtml({ file, html }: BuiltPage): Problem[] {
  return validator.validateStringSync(html, file).results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message, selector }) => ({
      file,
      line,
      field: selector ?? ruleId,
      message: `${message} (${ruleId})`,
      fix: 'correct the component that writes this element',
    })),
  );
}
