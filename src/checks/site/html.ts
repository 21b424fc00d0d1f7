import { HtmlValidate } from 'html-validate';
import type { BuiltSite } from '../../built-site/site.ts';
import type { Problem } from '../../content/problem.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Shiki writes colors, and charts lengths, as style attributes.
    'no-inline-style': 'off',
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

/** Every page is valid HTML. */
export async function checkHtml({ pages }: BuiltSite): Promise<Problem[]> {
  const reports = await Promise.all(
    pages.map(async ({ file, html }) => ({
      file,
      report: await validator.validateString(html, file),
    })),
  );
  return reports.flatMap(({ file, report }) =>
    report.results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message, selector }) => ({
        file,
        line,
        field: selector ?? ruleId,
        message: `${message} (${ruleId})`,
        fix: 'correct the component that writes this element',
      })),
    ),
  );
}
