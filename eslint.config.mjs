// @ts-check
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import playwright from 'eslint-plugin-playwright';
import { configs, parser } from 'typescript-eslint';

/**
 * Folders of `src`, from the ground up. Code imports from its own layer and from those below, never from
 * above. ARCHITECTURE.md says what each is for.
 */
const layers = [
  ['schemas', 'programs'],
  ['i18n'],
  ['domain'],
  ['content'],
  ['diagrams', 'hosting', 'facts', 'markdown', 'samples'],
  ['built-site'],
  ['search'],
  ['checks'],
  ['integrations'],
  ['styles', 'components', 'islands'],
  ['layouts'],
  ['pages'],
  ['bench'],
  ['commands'],
];
/** Support for tests and measurements. Beside those, only the commands that run them import it. */
const testing = 'testing';
const importsTesting = ['src/bench/**', 'src/commands/{fuzz,reproduce,test}.ts'];

/** @param {(string | string[])[]} rows layers, each a list of what it holds */
const downFrom = (rows) =>
  rows.map((types, at) => ({
    from: { element: { types: { anyOf: [types].flat() } } },
    allow: { to: { element: { types: { anyOf: rows.slice(0, at + 1).flat() } } } },
  }));
/** @param {ReturnType<typeof downFrom>} policies */
const imports = (policies) => ({
  'boundaries/dependencies': [
    'error',
    {
      default: 'disallow',
      message:
        '{{from.element.type}} may not import {{to.element.type}}: imports point down, see ARCHITECTURE.md',
      policies: [...policies, ...fileImports],
    },
  ],
});
/** The two files beside the folders: names and links that all may use, and what Astro asks for collections. */
const files = [
  { category: 'site', pattern: 'src/site.ts' },
  { category: 'collections', pattern: 'src/content.config.ts' },
];
const fileImports = [
  { allow: { to: { file: { categories: 'site' } } } },
  {
    from: { file: { categories: 'collections' } },
    allow: { to: { element: { type: 'content' } } },
  },
];

/** A class in a selector: a dot before a letter, outside the brackets of an attribute. One class has a meaning. */
const withClass = String.raw`/^(?:[^\[\]]|\[[^\]]*\])*?\.(?!visually-hidden)[a-z]/i`;
const takesSelector =
  '/^(locator|waitForSelector|querySelector|querySelectorAll|closest|matches)$/';
const classSelectors = [
  `Literal[value=${withClass}]`,
  `TemplateLiteral > [value.raw=${withClass}]`,
].map((text) => ({
  selector: `CallExpression[callee.property.name=${takesSelector}] > ${text}`,
  message: 'A class is there for styles: find it by role, label, element or data attribute.',
}));

export default [
  { ignores: ['dist', '.build', '.astro', 'public', 'content'] },
  // Without the rules that ask for types: they take five times as long, and `astro check` has the types.
  ...configs.strict,
  ...configs.stylistic,
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-strict'],
  { files: ['**/*.ts'], languageOptions: { parser } },
  {
    rules: {
      // Every index may be undefined here (noUncheckedIndexedAccess). Where what came before has made sure that it is
      // not, `!` says so, and a wrong one throws: a branch instead would be code that nothing reaches.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // An empty function is what takes a promise's failure that changes nothing.
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      // Left out of the rest of an object.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    // Routes and the components that authors write in MDX query records.
    files: ['src/{components,islands,layouts}/**/*.{ts,astro}'],
    ignores: ['src/components/mdx/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/content/|^astro:content$',
              allowTypeImports: true,
              message: 'Receive props instead: routes and components/mdx query records.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.astro'],
    rules: {
      // What scrolls has to take the focus, so that keys can scroll it; its role is `group` and it has a name.
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['group'] }],
    },
  },
  {
    files: ['e2e/**/*.ts'],
    ...playwright.configs['flat/recommended'],
    rules: {
      ...playwright.configs['flat/recommended'].rules,
      'no-restricted-syntax': ['error', ...classSelectors],
      'playwright/no-wait-for-timeout': 'error',
      'playwright/expect-expect': ['error', { assertFunctionPatterns: ['^expect'] }],
      // One test goes over many pages and both languages, and what holds for each differs.
      'playwright/no-conditional-in-test': 'off',
      'playwright/no-conditional-expect': 'off',
      // Whether a page has come to rest is what some tests measure: what it fetches, and how it shifts.
      'playwright/no-networkidle': 'off',
      // Some programs are Debian's alone: elsewhere their tests say why they are left out.
      'playwright/no-skipped-test': ['error', { allowConditional: true }],
      // What a page holds as a global is nothing of the test's.
      'playwright/no-unsafe-references': 'off',
      // Prettier's subject.
      'playwright/consistent-spacing-between-blocks': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,astro}'],
    // A test may use whatever it tests with.
    ignores: ['**/*.test.ts'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': [...layers.flat(), testing].map((type) => ({
        type,
        pattern: `src/${type}`,
      })),
      'boundaries/files': files,
      'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import'],
      'import/resolver': { node: { extensions: ['.ts', '.astro', '.css'] } },
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      ...imports(downFrom([...layers, testing])),
    },
  },
  {
    files: importsTesting,
    rules: imports(downFrom([...layers.slice(0, -2), testing, ...layers.slice(-2)])),
  },
];
