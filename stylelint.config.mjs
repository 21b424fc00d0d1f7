// @ts-check

/** @type {import('stylelint').Config} */
export default {
  extends: 'stylelint-config-standard',
  reportNeedlessDisables: true,
  reportDescriptionlessDisables: true,
  rules: {
    // Logical directions only: no left, right, top, bottom, width or height.
    // `overflow-inline` is not in every browser yet.
    'property-layout-mappings': [
      'flow-relative',
      { ignoreProperties: ['overflow-x', 'overflow-y'] },
    ],
    'value-keyword-layout-mappings': 'flow-relative',
    'unit-layout-mappings': 'flow-relative',
    // Colours have names, given in `tokens.css` for light, dark and forced colours. System colours are words too, and allowed.
    'color-no-hex': true,
    'color-named': 'never',
    'function-disallowed-list': [
      ['rgb', 'rgba', 'hsl', 'hsla', 'hwb', 'lab', 'lch', 'oklab', 'oklch', 'color'],
    ],
    // Every style is in one of the layers that LayerOrder.astro declares.
    'rule-nesting-at-rule-required-list': ['layer'],
    'layer-name-pattern': '^(reset|tokens|base|prose|components|print)$',
    // Blank lines are the author's, as Prettier leaves them.
    'at-rule-empty-line-before': null,
    'comment-empty-line-before': null,
    'custom-property-empty-line-before': null,
    'declaration-empty-line-before': null,
    'rule-empty-line-before': null,
    // Layers and low specificity decide here; the order within a component is the order of its parts.
    'no-descending-specificity': null,
    // Mermaid names the parts of a drawing.
    'selector-class-pattern': '^([a-z][a-z0-9]*(-[a-z0-9]+)*|edgeLabel)$',
    'import-notation': 'string',
    'value-keyword-case': ['lower', { ignoreProperties: [/^--font-/, 'font-family'] }],
    'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['global'] }],
  },
  overrides: [
    { files: ['**/*.astro'], customSyntax: 'postcss-html' },
    {
      files: ['src/styles/tokens.css'],
      rules: { 'color-no-hex': null, 'function-disallowed-list': null },
    },
  ],
};
