import { didYouMeanOneOf } from '../../domain/text/nearest.ts';
import {
  componentsOf,
  headingsOf,
  nodesOf,
  type Content,
  type MdxNode,
  type Prose,
} from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';

/** Mistakes in the text of a page that would show, or would break a link. */
export function checkProse({ prose, files }: Content): Problem[] {
  const components = componentsIn(files.get('content/README.md') ?? '');
  return prose.flatMap((page) => [
    ...headings(page),
    ...links(page),
    ...imports(page),
    ...unknownComponents(page, components),
    ...nodesOf(page.tree).flatMap((node) => [
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
      return problem(
        `is of level ${depth}`,
        'use ## or ###: the title of the page is in its frontmatter',
      );
    }
    if (!id || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
      return problem(
        'has no id',
        'end it with a short English one, the same in both languages: {#exceptions}',
      );
    }
    if (seen.has(id)) return problem(`has the id "${id}" of another heading`, 'give it another id');
    seen.add(id);
    return [];
  });
}

function links({ file, tree }: Prose): Problem[] {
  return nodesOf(tree)
    .filter(({ type, url }) => type === 'link' && /^\/(zh|en)\//.test(url ?? ''))
    .map(({ url, position }) => ({
      file,
      line: position?.start.line,
      field: `link ${url}`,
      message: 'names a language, so it would leave the reader in that one',
      fix: `write ${url!.replace(/^\/(zh|en)/, '')}: the page adds its own language`,
    }));
}

function imports({ file, tree }: Prose): Problem[] {
  return nodesOf(tree)
    .filter(({ type }) => type === 'mdxjsEsm')
    .map(({ position }) => ({
      file,
      line: position?.start.line,
      message: 'imports or exports something',
      fix: 'remove the line: the components of content/README.md are there without it',
    }));
}

/** What authors may write is what their guide lists. */
function componentsIn(guide: string): Set<string> {
  return new Set([...guide.matchAll(/<([A-Z]\w+)/g)].map(([, name]) => name!));
}

function unknownComponents({ file, tree }: Prose, known: Set<string>): Problem[] {
  return componentsOf(tree)
    .filter(({ name }) => !known.has(name))
    .map(({ name, line }) => ({
      file,
      line,
      field: `<${name}>`,
      message: `is not a component${didYouMeanOneOf(name, known, '`')}`,
      fix: 'correct its name, or use another of those that content/README.md lists',
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
      message: `would show "${mark}" to readers`,
      fix:
        mark === '**'
          ? 'put the punctuation outside the bold: **注意**：文字'
          : 'write a component instead: <Note>…</Note> or <Pitfall title="…">…</Pitfall>',
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
      'is half-width punctuation in a Chinese sentence',
      'use the full-width mark: ，；：？！。',
    ],
    [
      new RegExp(`[${'，。；：？！、）」”'}\\p{Script=Han}]\\n\\s*[\\p{Script=Han}（「“]`, 'u'),
      'is a line break inside a Chinese paragraph, which shows as a space',
      'keep the paragraph on one line',
    ],
    [
      new RegExp(`${han} +[A-Za-z0-9]|[A-Za-z0-9] +${han}`, 'u'),
      'has a typed space between Chinese and Latin text',
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
