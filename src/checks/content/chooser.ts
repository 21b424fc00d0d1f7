import { readAnswers, resultOf, walk } from '../../domain/decision/walk.ts';
import type { Decision } from '../../schemas/decision.ts';
import { headingsOf, nodesOf, type Content, type MdxNode, type Prose } from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';

/** Chapter that says why each question is asked. */
const chapter = 'guide/decision';

/** What pages say of the chooser: links into it end in a result, and each of its questions has a section. */
export function checkChooserPages({ decision, prose }: Content): Problem[] {
  if (!decision) return [];
  return prose.flatMap((page) => [
    ...links(decision.data, page),
    ...(page.id === chapter ? sections(decision.data, page) : []),
  ]);
}

function links(decision: Decision, { file, tree }: Prose): Problem[] {
  return nodesOf(tree).flatMap((node) =>
    targetsOf(node).flatMap((target): Problem[] => {
      const { answers, later, dropped } = readAnswers(decision, target.replace(/^[^?]*/, ''));
      const path = walk(decision, answers);
      const problem = (message: string, fix: string): Problem[] => [
        { file, line: node.position?.start.line, field: `link ${target}`, message, fix },
      ];
      if (dropped.length > 0) {
        return problem(
          `has answers the chooser does not use: ${dropped.join(', ')}`,
          'correct them; content/data/decision.yml has the questions and answers',
        );
      }
      if (resultOf(path)) return [];
      const open = 'go' in path.end ? decision.nodes[path.end.go] : undefined;
      if (!open) return [];
      const choices = Object.keys(open.answers).map((answer) => `${open.ask}=${answer}`);
      const after = Object.keys(later).length > 0 ? ', before the answers that follow' : '';
      return problem(
        `ends at the question "${open.ask}", not at a result`,
        `add ${choices.join(' or ')}${after}`,
      );
    }),
  );
}

/** Addresses of the chooser with answers that a node of a page names. */
function targetsOf({ url, attributes = [] }: MdxNode): string[] {
  const values = [url, ...attributes.map(({ value }) => value)];
  return values.filter(
    (one): one is string => typeof one === 'string' && one.startsWith('/chooser/?'),
  );
}

function sections({ nodes }: Decision, { file, tree }: Prose): Problem[] {
  const ids = new Set(headingsOf(tree).map(({ id }) => id));
  const asked = new Set(Object.values(nodes).map(({ ask }) => ask));
  return [...asked]
    .filter((question) => !ids.has(`q-${question}`))
    .map((question) => ({
      file,
      message: `has no section for the question "${question}"`,
      fix: `say why it is asked, under a heading ### … {#q-${question}}`,
    }));
}
