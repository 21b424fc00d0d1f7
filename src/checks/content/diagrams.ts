import { mermaidConfig, mermaidVersion } from '../../diagrams/draw.ts';
import { diagramFile, diagramSources, fingerprint, fingerprintOf } from '../../diagrams/sources.ts';
import { localeIds } from '../../i18n/locales.ts';
import type { Content } from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';

/** Every diagram was drawn, in every language, and from what is written today. */
export function checkDiagrams({ decision, files }: Content): Problem[] {
  if (!decision) return [];
  const sources = diagramSources(decision.data, files);
  const problems = [...sources].flatMap(([name, source]): Problem[] => {
    const file = diagramFile(name);
    const drawing = files.get(file);
    const fix = 'run npm run diagrams, and commit the drawings with the record';
    if (drawing === undefined) return [{ file, message: 'was not drawn yet', fix }];
    const made = fingerprintOf(drawing);
    if (made === fingerprint(source, mermaidConfig, mermaidVersion)) return [];
    return [{ file, message: 'is stale: what it is drawn from has changed', fix }];
  });
  const known = new Set([...sources.keys()].map(diagramFile));
  for (const file of files.keys()) {
    const name = /^content\/diagrams\/(.+)\.(?:mmd|svg)$/.exec(file)?.[1];
    if (!name) continue;
    if (file.endsWith('.svg') && !known.has(file)) {
      problems.push({ file, message: 'is drawn from nothing', fix: 'remove the file' });
    }
    if (file.endsWith('.mmd')) problems.push(...untranslated(name, sources));
  }
  return problems;
}

/** Languages a diagram was not written in. */
function untranslated(name: string, sources: ReadonlyMap<string, string>): Problem[] {
  const stem = name.replace(/\.[^.]+$/, '');
  return localeIds
    .filter((locale) => !sources.has(`${stem}.${locale}`))
    .map((locale) => ({
      file: `content/diagrams/${stem}.${locale}.mmd`,
      message: 'is missing',
      fix: 'write the diagram in this language too, and draw it with npm run diagrams',
    }));
}
