/**
 * `npm run diagrams` draws every diagram into content/diagrams. With `--check` it draws and compares instead:
 * numbers may differ by two units, as another browser version may measure a hair differently.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { readContent } from '../content/read.ts';
import { drawAll, mermaidConfig, mermaidVersion } from '../diagrams/draw.ts';
import { diagramFile, diagramSources, fingerprint, header } from '../diagrams/sources.ts';
import { launchOptions } from '../programs/browser.ts';

/** Are two drawings the same but for small differences in measured lengths? */
export function sameDrawing(a: string, b: string): boolean {
  const number = /-?\d+(\.\d+)?/g;
  if (a.replace(number, '#') !== b.replace(number, '#')) return false;
  const others = b.match(number) ?? [];
  return (a.match(number) ?? []).every(
    (value, index) => Math.abs(Number(value) - Number(others[index])) <= 2,
  );
}

async function main(check: boolean) {
  const { decision, files } = readContent('.');
  if (!decision)
    throw new Error('content/data/decision.yml does not fit its schema: npm run check');
  const sources = diagramSources(decision.data, files);
  const browser = await chromium.launch(launchOptions());
  const drawn = await drawAll(browser, sources);
  await browser.close();
  mkdirSync('content/diagrams', { recursive: true });
  for (const [name, svg] of drawn) {
    const file = diagramFile(name);
    const text = header(fingerprint(sources.get(name)!, mermaidConfig, mermaidVersion)) + svg;
    if (!check) {
      writeFileSync(file, text);
      console.log(`drew ${file}`);
    } else if (sameDrawing(readFileSync(file, 'utf8'), text)) {
      console.log(`${file} is what npm run diagrams draws`);
    } else {
      console.error(`${file} differs from what npm run diagrams draws: run it and commit the file`);
      process.exitCode = 1;
    }
  }
}

if (import.meta.main) await main(process.argv.includes('--check'));
