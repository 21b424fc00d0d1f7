import {
  headingsOf,
  nodesOf,
  textOf,
  type Content,
  type MdxNode,
  type Prose,
} from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';

/** On the page of error messages each heading is a message, and the session below it prints that message. */
export function checkMessages({ prose }: Content): Problem[] {
  return prose.filter(({ id }) => id === 'errors').flatMap(messages);
}

function messages({ file, tree }: Prose): Problem[] {
  const blocks = tree.children ?? [];
  return headingsOf(tree).flatMap(({ text, line }): Problem[] => {
    const problem = (message: string, fix: string): Problem[] => [
      { file, line, field: `heading "${text}"`, message, fix },
    ];
    const at = blocks.findIndex(({ position }) => position?.start.line === line);
    const code = blocks[at] && nodesOf(blocks[at]).find(({ type }) => type === 'inlineCode');
    if (!code || textOf(code) !== text) {
      return problem(
        'is not a message as it is printed',
        'make the whole heading code: ## `exec format error` {#…}',
      );
    }
    if (!sessionAfter(blocks, at)?.value?.includes(text)) {
      return problem(
        'is not printed in its section',
        'begin the section with a console fence that prints the message word for word',
      );
    }
    return [];
  });
}

/** The `console` fence right below a heading. */
function sessionAfter(blocks: readonly MdxNode[], heading: number): MdxNode | undefined {
  const next = blocks[heading + 1];
  return next?.type === 'code' && next.lang === 'console' ? next : undefined;
}
