import { posix } from 'node:path';
import { type Content, type MdxNode, type Prose } from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';

/** HTML that a page may hold: words inside a sentence that Markdown has no mark for. */
const plainElements = new Set(['br', 'kbd', 'sub', 'sup', 'abbr', 'wbr']);

/** Pages hold Markdown and the components of their guide: no HTML that runs, loads or styles, no code, no lost image. */
export function checkMarkup({ prose, files }: Content): Problem[] {
  return prose.flatMap((page) =>
    [...allowedNodesOf(page.tree)].flatMap((node) => [
      ...elements(page, node),
      ...attributes(page, node),
      ...expressions(page, node),
      ...links(page, node),
      ...images(page, node, files),
    ]),
  );
}

const isRefused = (node: MdxNode) =>
  isElement(node) && !!node.name && !/^[A-Z]/.test(node.name) && !plainElements.has(node.name);

/** Every node, but nothing inside an element that may not be there: that is one problem. */
function* allowedNodesOf(node: MdxNode): Generator<MdxNode> {
  yield node;
  if (isRefused(node)) return;
  for (const child of node.children ?? []) yield* allowedNodesOf(child);
}

const at = ({ file }: Prose, { position }: MdxNode) => ({ file, line: position?.start.line });
const isElement = ({ type }: MdxNode) => type.startsWith('mdxJsx');

function elements(page: Prose, node: MdxNode): Problem[] {
  const { name } = node;
  if (!name || !isRefused(node)) return [];
  return [
    {
      ...at(page, node),
      field: `<${name}>`,
      message: 'is HTML that a page may not hold',
      fix:
        elementFixes[name] ??
        `write Markdown, or a component of content/README.md; <${[...plainElements].join('>, <')}> are allowed`,
    },
  ];
}

const elementFixes: Readonly<Record<string, string>> = {
  script:
    'remove it: script belongs to src/islands, and the policy of the site would block this one',
  style: 'remove it: styles belong to src/styles or to a component',
  iframe: 'link to that page instead: this site loads nothing from elsewhere',
  img: 'write ![what it shows](./picture.png), with the picture beside the page',
  b: 'write **bold**',
  strong: 'write **bold**',
  i: 'write *emphasis*',
  em: 'write *emphasis*',
  a: 'write [words](/guide/alpine/)',
  code: 'write `code`',
  pre: 'write a code fence, ``` and its language',
};

function attributes(page: Prose, node: MdxNode): Problem[] {
  if (!isElement(node) || isRefused(node)) return [];
  const { name: element = '', attributes: written = [] } = node;
  return written.flatMap(({ name, value }): Problem[] => {
    const problem = (message: string, fix: string): Problem[] => [
      { ...at(page, node), field: `<${element}> ${name ?? '{…}'}`, message, fix },
    ];
    if (name === undefined)
      return problem('is code', 'write each attribute with its text: name="…"');
    if (/^on/i.test(name)) {
      return problem('would run script', 'remove it: script belongs to src/islands');
    }
    if (/^style$/i.test(name))
      return problem('is a style', 'remove it: styles belong to src/styles');
    if (typeof value === 'object' && value !== null) {
      return problem('is code', `write a text: ${name}="…"`);
    }
    return [];
  });
}

/** `{…}` runs as JavaScript while the page is built; a comment does not. */
function expressions(page: Prose, node: MdxNode): Problem[] {
  const code = (node.value ?? '').trim();
  const isExpression = /^mdx(Flow|Text)Expression$/.test(node.type);
  if (!isExpression || /^(\/\*[^]*?\*\/\s*)*$/.test(code)) return [];
  return [
    {
      ...at(page, node),
      field: `{${code}}`,
      message: 'would run as JavaScript',
      fix: 'write braces as code: `{…}`',
    },
  ];
}

function links(page: Prose, node: MdxNode): Problem[] {
  const { type, url = '' } = node;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (!/^(link|definition)$/.test(type) || !scheme || /^(https?|mailto)$/.test(scheme)) return [];
  return [
    {
      ...at(page, node),
      field: `link ${url}`,
      message: `is a link with ${scheme}:`,
      fix: 'link to a page (/guide/…) or to https://…',
    },
  ];
}

function images(page: Prose, node: MdxNode, files: Content['files']): Problem[] {
  const { type, url = '' } = node;
  if (type !== 'image') return [];
  const problem = (message: string, fix: string): Problem[] => [
    { ...at(page, node), field: `image ${url}`, message, fix },
  ];
  if (/^([a-z]+:)?\/\//i.test(url)) {
    return problem(
      'is loaded from another host',
      'save the picture beside the page, and write ./ and its name',
    );
  }
  if (url.startsWith('/')) {
    return problem(
      'does not follow the sub-path of the site',
      'put the picture beside the page, and write ./ and its name',
    );
  }
  const file = posix.join(posix.dirname(page.file), decodeURI(url.replace(/[?#].*$/, '')));
  if (!files.has(file)) {
    return problem(
      `there is no ${file}`,
      'correct the path, seen from the page, or add the picture',
    );
  }
  return [];
}
