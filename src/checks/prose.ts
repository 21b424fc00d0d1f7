import { headingsOf, nodesOf, type Content, type MdxNode, type Prose } from './content.ts';
import type { Problem } from './problem.ts';

/** Mistakes in the text of a page that would show, or would break a link. */
export function checkProse({ prose }: Content): Problem[] {
  return prose.flatMap((page) => [
    ...headings(page),
    ...links(page),
    ...[...nodesOf(page.tree)].flatMap((node) => [
      ...strayMarks(page, node),
      ...(page.locale === 'zh' ? chinese(page, node) : []),
    ]),
  ]);
}

function headings({ file, tree }: Prose): Problem[] {
  const seen = new Set<string>();
  return headingsOf(tree).flatMap(({ depth, id, line, text }): Problem[] => {
    const field = `heading "${text}"`;
    const problem = (message: string, fix: string): Problem[] => [
      { file, line, field, message, fix },
    ];
    if (depth < 2 || depth > 3) {
      return problem(`is of level ${depth}`, 'use ## or ###; the page title is in the frontmatter');
    }
    if (!id || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
      return problem('has no written id', 'end it with a short English id: ## … {#exceptions}');
    }
    if (seen.has(id)) return problem(`repeats the id "${id}"`, 'give it an id of its own');
    seen.add(id);
    return [];
  });
}

function links({ file, tree }: Prose): Problem[] {
  return [...nodesOf(tree)]
    .filter(({ type, url }) => type === 'link' && /^\/(zh|en)\//.test(url ?? ''))
    .map(({ url, position }) => ({
      file,
      line: position?.start.line,
      field: `link ${url}`,
      message: 'names a language',
      fix: `leave it out: ${url!.replace(/^\/(zh|en)/, '')}; the page adds its own`,
    }));
}

const isText = ({ type }: MdxNode) => type === 'text';

function strayMarks({ file }: Prose, node: MdxNode): Problem[] {
  if (!isText(node)) return [];
  const mark = /\*\*|^:::/m.exec(node.value ?? '')?.[0];
  if (!mark) return [];
  return [
    {
      file,
      line: node.position?.start.line,
      message: `would print "${mark}"`,
      fix:
        mark === '**'
          ? 'put the punctuation outside the bold: **注意**：文字'
          : 'write a component instead: <Note> or <Pitfall>',
    },
  ];
}

const han = '[\\p{Script=Han}]';

function chinese({ file }: Prose, node: MdxNode): Problem[] {
  if (!isText(node)) return [];
  const text = node.value ?? '';
  const line = node.position?.start.line;
  const rules: [RegExp, string, string][] = [
    [
      new RegExp(`${han}[,;:?!](?=\\s|$|${han})|${han}\\.(?=\\s|$)`, 'u'),
      'half-width punctuation after a Chinese character',
      'use ，；：？！。',
    ],
    [
      new RegExp(`[${'，。；：？！、）」”'}\\p{Script=Han}]\\n\\s*[\\p{Script=Han}（「“]`, 'u'),
      'a line break inside a Chinese paragraph, which shows as a space',
      'keep the paragraph on one line',
    ],
    [
      new RegExp(`${han} +[A-Za-z0-9]|[A-Za-z0-9] +${han}`, 'u'),
      'a typed space between Chinese and Latin text',
      'remove it: the style sheet sets the gap',
    ],
  ];
  return rules.flatMap(([pattern, message, fix]) => {
    const found = pattern.exec(text)?.[0];
    return found
      ? [{ file, line, field: JSON.stringify(found.replace('\n', '⏎')), message, fix }]
      : [];
  });
}
