import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { reviewDataOf } from '../content/review-data.ts';
import { readContent } from '../content/read.ts';
import { bundle } from './bundle.ts';

/**
 * Writes what reviews Dockerfiles: `/review-engine.js` for the page, and the command `/groundwork.mjs`, one file with the
 * facts of this very build that needs Node.js 20, no package and no network. Both are bundled alone: a module that the
 * page's script shared with another island would become a file of its own, for which every page would have to ask.
 */
export function reviewFiles(): AstroIntegration {
  return {
    name: 'review-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const rules = readFileSync(fileURLToPath(new URL('rules.json', dir)), 'utf8');
        const text = await bundledCommand(process.cwd(), rules);
        writeFileSync(fileURLToPath(new URL('groundwork.mjs', dir)), text);
        const engine = await bundle('src/islands/review-box/engine.ts', 'browser');
        writeFileSync(fileURLToPath(new URL('review-engine.js', dir)), engine);
      },
    },
  };
}

/**
 * The command as one file.
 * @param root of the project
 * @param rules text of `/rules.json`, with the addresses of the site
 */
async function bundledCommand(root: string, rules: string): Promise<string> {
  const content = readContent(root);
  const histories = [...content.files].flatMap(([file, text]) => {
    const image = /^content\/data\/tags\/(.+)\.txt$/.exec(file)?.[1];
    return image ? [[image, pack(text)]] : [];
  });
  const knowledge = {
    data: pack(JSON.stringify(reviewDataOf(content))),
    rules: pack(rules),
    histories: Object.fromEntries(histories) as Record<string, string>,
  };
  const code = await bundle('src/commands/groundwork.ts', 'node');
  return [
    '#!/usr/bin/env node',
    '// Reviews Dockerfiles: node groundwork.mjs review --help',
    code.replace(/export\s*\{[^}]*\};?\s*$/, ''),
    `main(unpackKnowledge(${JSON.stringify(knowledge)}));`,
    '',
  ].join('\n');
}

const pack = (text: string) =>
  brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  }).toString('base64');
