// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { groundwork } from './src/integrations/index.ts';
import { sitemap } from './src/integrations/sitemap.ts';
import { highlighting } from './src/markdown/highlight.ts';

/** Vite wraps each import() in a helper that preloads styles and modules. Ours have none: 0.7 kB less on every page. */
const plainImports = {
  name: 'plain-imports',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} id */
  load: (id) =>
    id.endsWith('vite/preload-helper.js')
      ? 'export const __vitePreload = (load) => load();'
      : undefined,
  // What it would preload is listed in each script that imports on demand.
  generateBundle: {
    order: /** @type {const} */ ('post'),
    /**
     * @param {unknown} _options
     * @param {Record<string, { type: string, code?: string }>} bundle
     */
    handler(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        chunk.code &&= chunk.code
          .replace(/^const __vite__mapDeps=.*\n/, '')
          .replace(/,__vite__mapDeps\(\[[\d,]*\]\)/g, '');
      }
    },
  },
};

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://groundwork.example',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  // As in JSX, a line break next to a tag is not a space. Otherwise every inline component in MDX, which ends with a
  // line break, would be followed by a space. Templates write {' '} for a space.
  compressHTML: 'jsx',
  prerenderConflictBehavior: 'error',
  integrations: [mdx(), sitemap(), ...groundwork()],
  vite: {
    plugins: [plainImports],
    build: {
      // Styles of components are inlined, and those of every page are one file: no page waits for a second.
      assetsInlineLimit: (file, content) =>
        file.endsWith('.css') ? !file.includes('/Document.') : content.length < 4096,
      rolldownOptions: {
        // Astro marks MDX modules with a directive the bundler does not know; it is harmless.
        onwarn(warning, warn) {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
    environments: {
      client: {
        build: {
          modulePreload: false,
          rolldownOptions: {
            output: {
              // What islands share is a few hundred bytes: one chunk, one request.
              codeSplitting: {
                groups: [
                  {
                    name: 'shared',
                    test: /preload-helper|i18n\/translations|domain\/addresses\/query|domain\/support\/status/,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
  markdown: {
    processor: satteri({ features: { headingAttributes: true, smartPunctuation: false } }),
    syntaxHighlight: { type: 'shiki', excludeLangs: ['mermaid'] },
    // Kinds of tokens instead of colors, so one output serves both themes and print.
    shikiConfig: { theme: 'css-variables', transformers: highlighting },
  },
});
