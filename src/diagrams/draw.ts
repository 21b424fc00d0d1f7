import { createRequire } from 'node:module';
import type { Browser } from '@playwright/test';
import type mermaid from 'mermaid';
import { cleanSvg } from './clean.ts';

const require = createRequire(import.meta.url);

/**
 * Version of Mermaid that draws; part of every drawing's fingerprint. The exact one of `package.json`: the build compares
 * fingerprints and does not need Mermaid itself.
 */
export const mermaidVersion = (
  require('../../package.json') as { devDependencies: { mermaid: string } }
).devDependencies.mermaid;

/**
 * Everything that decides a drawing's geometry, given its source. Colors and fonts are the site's:
 * Mermaid's own style sheet is taken out and `Diagram.astro` styles the shapes.
 */
export const mermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  layout: 'elk',
  // Of ELK's strategies the one that gives the narrowest tree.
  elk: { nodePlacementStrategy: 'LINEAR_SEGMENTS', mergeEdges: false },
  look: 'classic',
  theme: 'base',
  htmlLabels: false,
  deterministicIds: true,
  // Measured with the fonts that `--font-diagram` names for Linux: Arial widths, full-width Chinese.
  fontFamily: 'Liberation Sans, Noto Sans CJK SC',
  themeVariables: { fontSize: '15px' },
  flowchart: { htmlLabels: false, padding: 10, wrappingWidth: 128, curve: 'linear' },
} satisfies Parameters<typeof mermaid.initialize>[0];

/**
 * Draws Mermaid sources with the real Mermaid in a browser.
 * @param sources Mermaid text by drawing name, e.g. `decision.en`
 * @returns finished SVG markup by drawing name
 * @throws Error naming the drawing whose source Mermaid refuses
 */
export async function drawAll(
  browser: Browser,
  sources: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><meta charset="utf-8"><body></body>');
  await page.addScriptTag({ path: require.resolve('mermaid/dist/mermaid.min.js') });
  await page.evaluate((config) => {
    (globalThis as unknown as { mermaid: typeof mermaid }).mermaid.initialize(config);
  }, mermaidConfig);
  const drawn = new Map<string, string>();
  for (const [name, source] of sources) {
    const id = name.replaceAll('.', '-');
    try {
      const svg = await page.evaluate(
        async ([drawing, text]) => {
          const api = (globalThis as unknown as { mermaid: typeof mermaid }).mermaid;
          return (await api.render(drawing!, text!)).svg;
        },
        [id, source],
      );
      drawn.set(name, await page.evaluate(cleanSvg, [id, svg] as const));
    } catch (error) {
      throw new Error(`diagram ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  await page.close();
  return drawn;
}
