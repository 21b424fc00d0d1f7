import { createHash } from 'node:crypto';
import { decisionFlowchart } from '../domain/decision/flowchart.ts';
import { localeIds } from '../i18n/locales.ts';
import type { Decision } from '../schemas/decision.ts';

/**
 * Mermaid text of every diagram by drawing name, e.g. `decision.en`: the decision's comes from its record, that of
 * the others from `content/diagrams/<name>.<locale>.mmd`.
 * @param files content by path from the root of the project
 */
export function diagramSources(
  decision: Decision,
  files: ReadonlyMap<string, string>,
): Map<string, string> {
  const written = [...files].flatMap(([file, text]): [string, string][] => {
    const name = /^content\/diagrams\/(.+)\.mmd$/.exec(file)?.[1];
    return name ? [[name, text]] : [];
  });
  return new Map([
    ...localeIds.map((locale): [string, string] => [
      `decision.${locale}`,
      decisionFlowchart(decision, locale),
    ]),
    ...written,
  ]);
}

/** File of a drawing, from the root of the project. */
export function diagramFile(name: string): string {
  return `content/diagrams/${name}.svg`;
}

/** What a drawing was made from: its source, the configuration and the version of Mermaid, in 16 hex digits. */
export function fingerprint(source: string, config: unknown, version: string): string {
  return createHash('sha256')
    .update(JSON.stringify([source, config, version]))
    .digest('hex')
    .slice(0, 16);
}

/** First line of a drawing's file; it says how the file was made and from what. */
export function header(hash: string): string {
  return `<!-- Drawn by npm run diagrams; do not edit. Source ${hash} -->\n`;
}

/** The fingerprint a file says it was drawn from. */
export function fingerprintOf(file: string): string | undefined {
  return /^<!--.* ([0-9a-f]{16}) -->\n/.exec(file)?.[1];
}
