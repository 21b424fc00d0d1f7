import { mermaidConfig, mermaidVersion } from '../diagrams/draw.ts';
import { diagramFile, diagramSources, fingerprint, fingerprintOf } from '../diagrams/sources.ts';
import type { Content } from './content.ts';
import type { Problem } from './problem.ts';

/** Every diagram was drawn, and from what the records say today. */
export function checkDiagrams({ decision, files }: Content): Problem[] {
  if (!decision) return [];
  const sources = diagramSources(decision.data);
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
    if (file.startsWith('content/diagrams/') && !known.has(file)) {
      problems.push({ file, message: 'is drawn from nothing', fix: 'remove the file' });
    }
  }
  return problems;
}
