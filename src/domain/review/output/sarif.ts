import type { RulesJson } from '../../../schemas/rules-json.ts';
import type { Finding } from '../finding.ts';
import { findingLabel } from '../label.ts';
import type { Reviewed } from './reviewed.ts';

const levels = { must: 'error', should: 'warning', consider: 'note' } as const;

/** What SARIF says of a line that cannot be read; it is no rule of the catalogue. */
const syntaxText = {
  text: 'A line of the Dockerfile cannot be read, so Docker would not build it.',
};
const syntaxRule = {
  id: 'syntax',
  shortDescription: { text: 'A line that Docker cannot read' },
  fullDescription: syntaxText,
  // Code scanning asks for a help text of every rule.
  help: syntaxText,
  defaultConfiguration: { level: 'error' },
};

/**
 * Reviews as a SARIF 2.1.0 log, with the rules as code scanning shows them.
 * @param rules all rules, as in `/rules.json`
 */
export function sarifOf(
  files: readonly Reviewed[],
  { name, informationUri, rules }: RulesJson,
): object {
  const all = [...rules, syntaxRule];
  const indexOf = new Map(all.map(({ id }, index) => [id, index]));
  const result = (path: string, finding: Finding, isSuppressed: boolean) => ({
    ruleId: findingLabel(finding.rule),
    ruleIndex: indexOf.get(findingLabel(finding.rule)),
    level: levels[finding.severity],
    message: { text: finding.message.en },
    locations: [
      { physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: regionOf(finding) } },
    ],
    ...(finding.suggestion !== undefined && { fixes: [fixOf(path, finding, finding.suggestion)] }),
    ...(isSuppressed && { suppressions: [{ kind: 'inSource' }] }),
    properties: { message: finding.message },
  });
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name, informationUri, rules: all } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ path, review }) => [
          ...review.findings.map((one) => result(path, one, false)),
          ...review.suppressed.map((one) => result(path, one, true)),
        ]),
      },
    ],
  };
}

const uriOf = (path: string) => encodeURI(path.replaceAll('\\', '/').replace(/^\.\//, ''));

function regionOf({ line, column, endLine, endColumn }: Finding) {
  return {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn: endLine === line ? Math.max(endColumn, column) : Math.max(endColumn, 1),
  };
}

function fixOf(path: string, { line, endLine }: Finding, text: string) {
  return {
    description: { text: 'Rewrite the line' },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(path) },
        replacements: [
          {
            deletedRegion: { startLine: line, startColumn: 1, endLine: endLine + 1, endColumn: 1 },
            insertedContent: { text: `${text}\n` },
          },
        ],
      },
    ],
  };
}
