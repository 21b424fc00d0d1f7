// @ts-check
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import { parser } from 'typescript-eslint';

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
  ['integrations'],
  ['checks'],
  ['styles', 'components', 'islands'],
  ['layouts'],
  ['pages'],
  ['bench'],
  ['commands'],
];
/** Support for tests and measurements. Beside those, only the commands that run them import it. */
const testing = 'testing';
const importsTesting = ['src/bench/**', 'src/commands/{reproduce,test}.ts'];

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

export default [
  { ignores: ['dist', '.build', '.astro', 'public', 'content'] },
  ...astro.configs['flat/base'],
  { files: ['**/*.ts'], languageOptions: { parser } },
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
